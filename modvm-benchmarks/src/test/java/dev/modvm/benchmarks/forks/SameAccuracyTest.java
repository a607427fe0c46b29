package dev.modvm.benchmarks.forks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The generated machine and the hand-written ones do the same: each byte is printed in the same
 * clock cycle, with interrupts, and with bytes that are read from a running timer.
 */
@Timeout(120)
class SameAccuracyTest {
    private static final long CYCLES = 20_000_000;

    /** No divisor of anything, so that slices end everywhere. */
    private static final long SLICE = 1_234_577;

    @ParameterizedTest
    @EnumSource
    void allPrintTheSameInTheSameCycles(GuestProgram program) {
        assumeTrue(program.isAvailable(), "set -Dmodvm.conformance=DIRECTORY to test with it");
        Computer generated = run(Contestant.GENERATED, program);
        Computer flat = run(Contestant.FLAT, program);
        Computer paged = run(Contestant.PAGED, program);

        assertThat(generated.printed()).isEqualTo(flat.printed()).isEqualTo(paged.printed());
        for (int address = 0; address < 0xC000; address++) {
            assertThat(generated.peek(address))
                    .as("address %x", address)
                    .isEqualTo(flat.peek(address))
                    .isEqualTo(paged.peek(address));
        }
        if (program != GuestProgram.FUNCTIONAL_TEST) {
            assertThat(flat.printed()).doesNotContain(" 0 passes").doesNotContain(" 1 passes");
        }
    }

    private static Computer run(Contestant contestant, GuestProgram program) {
        Computer computer = contestant.start(program);
        for (long cycle = 0; cycle < CYCLES; cycle += SLICE) {
            computer.run(SLICE);
        }
        return computer;
    }
}
