package dev.modvm.benchmarks.forks;

import dev.modvm.benchmarks.yardstick.FlatSim65;
import java.io.IOException;

/** Runs the C sieve of sim65 on the computer that is written by hand with a flat array. */
public final class FlatSieve {
    private FlatSieve() {}

    /**
     * Runs the program.
     *
     * @param arguments none
     * @throws IOException if the jar lacks the program
     */
    public static void main(String... arguments) throws IOException {
        FlatSim65.run(GuestProgram.resource("sieve.sim65"), System.out);
    }
}
