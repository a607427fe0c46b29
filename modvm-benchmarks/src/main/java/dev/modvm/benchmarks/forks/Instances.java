package dev.modvm.benchmarks.forks;

import dev.modvm.benchmarks.board.BenchmarkBoardMachine;
import dev.modvm.benchmarks.board.IntervalTimer;
import dev.modvm.benchmarks.board.PassConsole;
import dev.modvm.benchmarks.board.Ram;
import dev.modvm.benchmarks.board.Rom;
import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.processor.Mos6502;

/**
 * Builds many machines on the same arrays, keeps some, and lets these run in turn. Prints the bytes
 * of heap that one of them holds beyond the arrays, the nanoseconds for which one was built, and
 * those of one turn of a machine, of {@value #CYCLES_OF_A_TURN} cycles.
 */
public final class Instances {
    private static final int KEPT = 10_000;
    private static final long CYCLES_OF_A_TURN = 100;
    private static final int ROUNDS = 20;

    private Instances() {}

    /**
     * Runs the measurement.
     *
     * @param arguments how many machines to build
     */
    public static void main(String... arguments) {
        int built = Integer.parseInt(arguments[0]);
        byte[] image = GuestProgram.SIEVE_ROM.imageWithoutTimer();
        byte[] lower = GuestProgram.cut(image, 0x0000, 0x7FFF);
        byte[] higher = GuestProgram.cut(image, 0x8000, 0xBFFF);
        byte[] rom = GuestProgram.cut(image, 0xE000, 0xFFFF);

        Machine[] machines = new Machine[KEPT];
        run(machine(lower, higher, rom));
        long before = usedHeap();
        long nanoseconds =
                Stopwatch.time(
                        () -> {
                            for (int i = 0; i < built; i++) {
                                machines[i % KEPT] = machine(lower, higher, rom);
                            }
                        });
        for (Machine machine : machines) {
            run(machine);
        }
        long bytes = (usedHeap() - before) / KEPT;
        long turns =
                Stopwatch.time(
                        () -> {
                            for (int round = 0; round < ROUNDS; round++) {
                                for (Machine machine : machines) {
                                    run(machine);
                                }
                            }
                        });
        System.out.println(bytes + " " + nanoseconds / built + " " + turns / ROUNDS / KEPT);
    }

    private static void run(Machine machine) {
        machine.run(CYCLES_OF_A_TURN);
    }

    private static Machine machine(byte[] lower, byte[] higher, byte[] rom) {
        return BenchmarkBoardMachine.builder()
                .cpu(new Mos6502())
                .lowerRam(new Ram(lower))
                .higherRam(new Ram(higher))
                .console(new PassConsole())
                .timer(new IntervalTimer())
                .rom(new Rom(rom))
                .build();
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
