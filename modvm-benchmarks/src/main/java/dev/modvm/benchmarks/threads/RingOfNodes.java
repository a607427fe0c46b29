package dev.modvm.benchmarks.threads;

import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.StartOptions;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * A ring of many nodes that pass a token round, on platform threads, on virtual ones, or fused; and
 * for comparison a ring of bare threads that wake each other. Prints nanoseconds: until the token
 * sets out, of a thousand hops, and from then until everything has ended.
 */
public final class RingOfNodes {
    private RingOfNodes() {}

    /**
     * Passes the token.
     *
     * @param arguments {@code platform}, {@code virtual}, {@code fused} or {@code bare}; how many
     *     nodes; how many hops
     * @throws InterruptedException if the thread is interrupted
     * @throws ReflectiveOperationException if there are no virtual threads
     */
    public static void main(String... arguments)
            throws InterruptedException, ReflectiveOperationException {
        int stations = Integer.parseInt(arguments[1]);
        RingTimes times = new RingTimes(Integer.parseInt(arguments[2]));
        switch (arguments[0]) {
            case "fused" -> machine(times, stations).run().orThrow();
            case "platform" -> run(machine(times, stations), StartOptions.defaults());
            case "virtual" ->
                    run(
                            machine(times, stations),
                            StartOptions.defaults().threads(virtualThreads()));
            case "bare" -> runBare(times, stations);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        times.print();
    }

    private static Machine machine(RingTimes times, int stations) {
        return Boards_RingMachine.builder()
                .stations(
                        IntStream.range(0, stations)
                                .mapToObj(number -> new Station(times, number))
                                .toList())
                .build();
    }

    private static void run(Machine machine, StartOptions options) throws InterruptedException {
        try (MachineHandle handle = machine.start(options)) {
            handle.join().orThrow();
        }
    }

    /** By reflection, as this is compiled for Java 17. */
    private static ThreadFactory virtualThreads() throws ReflectiveOperationException {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        return (ThreadFactory)
                Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    }

    private static void runBare(RingTimes times, int stations) throws InterruptedException {
        BareStation[] threads = new BareStation[stations];
        for (int number = stations - 1; number >= 0; number--) {
            threads[number] = new BareStation(times, stations);
        }
        for (int number = 0; number < stations; number++) {
            threads[number].next = threads[(number + 1) % stations];
        }
        for (BareStation thread : threads) {
            thread.start();
        }
        threads[0].take(times.hops());
        for (BareStation thread : threads) {
            thread.join();
        }
    }

    /** A thread that sleeps until it gets the token. */
    private static final class BareStation extends Thread {
        private static final int NO_TOKEN = Integer.MIN_VALUE;

        private final RingTimes times;
        private final int stations;
        private volatile int token = NO_TOKEN;

        @SuppressWarnings("NullAway.Init") // Set before it starts.
        private BareStation next;

        BareStation(RingTimes times, int stations) {
            this.times = times;
            this.stations = stations;
        }

        void take(int hops) {
            token = hops;
            LockSupport.unpark(this);
        }

        @Override
        public void run() {
            int taken;
            do {
                while (token == NO_TOKEN) {
                    LockSupport.park(this);
                }
                taken = token;
                token = NO_TOKEN;
                times.pass(taken);
                if (taken > -stations + 1) {
                    next.take(taken - 1);
                }
            } while (taken > 0);
        }
    }
}
