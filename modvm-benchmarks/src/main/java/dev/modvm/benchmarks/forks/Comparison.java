package dev.modvm.benchmarks.forks;

/**
 * Lets all contestants run one program in one JVM, a slice of each in turn. Prints a line for each
 * turn: the nanoseconds of each contestant's slice, in the order of {@link Contestant}.
 */
public final class Comparison {
    /** The argument that asks for other machines to run before. */
    public static final String POLLUTED = "polluted";

    /** The cycles of a slice. */
    public static final long CYCLES_OF_A_SLICE = GuestProgram.CYCLES_OF_FUNCTIONAL_TEST / 8;

    private Comparison() {}

    /**
     * Runs the comparison.
     *
     * @param arguments the name of the program, the number of turns, and how the profiles are
     */
    public static void main(String... arguments) {
        GuestProgram program = GuestProgram.valueOf(arguments[0]);
        int turns = Integer.parseInt(arguments[1]);
        if (arguments[2].equals(POLLUTED)) {
            Pollution.spread(CYCLES_OF_A_SLICE);
        }
        Contestant[] contestants = Contestant.values();
        Computer[] computers = new Computer[contestants.length];
        for (int turn = 0; turn < turns; turn++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < contestants.length; i++) {
                // The functional test comes to its end, where it would only jump to itself.
                if (turn % 8 == 0 && (turn == 0 || program == GuestProgram.FUNCTIONAL_TEST)) {
                    computers[i] = contestants[i].start(program);
                }
                Computer computer = computers[i];
                line.append(Stopwatch.time(() -> computer.run(CYCLES_OF_A_SLICE))).append(' ');
            }
            System.out.println(line);
        }
    }
}
