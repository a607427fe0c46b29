package dev.modvm.benchmarks.threads;

import dev.modvm.runtime.MachineHandle;
import java.time.Duration;
import java.util.Arrays;

/**
 * Lets eight processors ask one peripheral as fast as they can, for some time, and prints how many
 * queries they made together, then the largest and the smallest share, in millionths.
 */
public final class Shares {
    private static final int PROCESSORS = 8;
    private static final long MILLION = 1_000_000;

    private Shares() {}

    /**
     * Runs the machine.
     *
     * @param arguments for how many milliseconds
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String... arguments) throws InterruptedException {
        Asker[] askers = new Asker[PROCESSORS];
        Arrays.setAll(askers, index -> new Asker(Long.MAX_VALUE));
        try (MachineHandle handle = crowd(askers).start()) {
            handle.join(Duration.ofMillis(Long.parseLong(arguments[0])));
            handle.halt();
            handle.join().orThrow();
        }
        long[] asked = Arrays.stream(askers).mapToLong(Asker::asked).sorted().toArray();
        long sum = Arrays.stream(asked).sum();
        System.out.println(
                sum + " " + MILLION * asked[PROCESSORS - 1] / sum + " " + MILLION * asked[0] / sum);
    }

    /**
     * Builds the machine.
     *
     * @param askers its eight processors
     * @return the machine, not started
     */
    static Boards_CrowdMachine crowd(Asker... askers) {
        return Boards_CrowdMachine.builder()
                .first(askers[0])
                .second(askers[1])
                .third(askers[2])
                .fourth(askers[3])
                .fifth(askers[4])
                .sixth(askers[5])
                .seventh(askers[6])
                .eighth(askers[7])
                .multiplier(new Multiplier())
                .build();
    }
}
