package dev.modvm.runtime.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

/**
 * Lines of machines at random against a model of a line. The long form is {@code
 * -Dmodvm.lines.machines=100000}; with {@code -Dmodvm.lines.seed} the first machine has another
 * seed.
 */
class FusedWireAgainstModelTest {
    private static final int SHORT_FORM = 300;

    private static final int MACHINES = Integer.getInteger("modvm.lines.machines", SHORT_FORM);

    private static final long FIRST_SEED = Long.getLong("modvm.lines.seed", 0);

    @Test
    void saysWhatTheModelSays() {
        long looks = 0;
        long edges = 0;
        long pulls = 0;
        for (int number = 0; number < MACHINES; number++) {
            long seed = FIRST_SEED + number;
            RandomLineMachine machine = new RandomLineMachine(seed);
            assertThatNoException()
                    .as("it runs alone with -Dmodvm.lines.machines=1 -Dmodvm.lines.seed=%d", seed)
                    .isThrownBy(machine::run);
            looks += machine.looks();
            edges += machine.edges();
            pulls += machine.pulls();
        }
        if (MACHINES != SHORT_FORM) {
            System.out.println(
                    MACHINES
                            + " machines: "
                            + looks
                            + " looks, "
                            + edges
                            + " edges taken, "
                            + pulls
                            + " pulls and releases");
        } else {
            // A test in which nothing happens tells nothing.
            assertThat(looks).isGreaterThan(50L * MACHINES);
            assertThat(edges).isGreaterThan(10L * MACHINES);
            assertThat(pulls).isGreaterThan(100L * MACHINES);
        }
    }
}
