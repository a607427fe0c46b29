package dev.modvm.benchmarks.forks;

/**
 * Prints the bytes that a generated machine allocates in a slice of a million cycles and in one of
 * a hundred million, when it is warm. What both have in common is the price of the call.
 */
public final class Allocation {
    private static final long SHORT = 1_000_000;
    private static final long LONG = 100 * SHORT;
    private static final int WARM_UP = 5;

    private Allocation() {}

    /**
     * Runs the measurement.
     *
     * @param arguments the name of the program
     */
    public static void main(String... arguments) {
        Computer computer = Contestant.GENERATED.start(GuestProgram.valueOf(arguments[0]));
        for (int i = 0; i < WARM_UP; i++) {
            allocated(computer, LONG);
            allocated(computer, SHORT);
        }
        System.out.println(allocated(computer, SHORT) + " " + allocated(computer, LONG));
    }

    private static long allocated(Computer computer, long cycles) {
        long before = Stopwatch.allocated();
        computer.run(cycles);
        return Stopwatch.allocated() - before;
    }
}
