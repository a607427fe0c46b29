package dev.modvm.benchmarks.forks;

/** Builds a machine, executes its first instruction, and ends. */
public final class FirstInstruction {
    private FirstInstruction() {}

    /**
     * Runs the machine.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        Contestant.GENERATED.start(GuestProgram.SIEVE_ROM).run(1);
    }
}
