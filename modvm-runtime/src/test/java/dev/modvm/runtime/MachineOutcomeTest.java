package dev.modvm.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MachineOutcomeTest {
    private static final ComponentOutcome ENDED =
            new ComponentOutcome(
                    new Metadata("cpu", "Tiny CPU", ComponentKind.PROCESSOR),
                    ComponentStatus.ENDED,
                    OptionalLong.of(3),
                    Optional.empty());

    private static ComponentOutcome of(String name, ComponentStatus status, Throwable failure) {
        return new ComponentOutcome(
                new Metadata(name, "RAM", ComponentKind.PERIPHERAL),
                status,
                OptionalLong.empty(),
                Optional.ofNullable(failure));
    }

    @Test
    void anOutcomeWithoutFailureReturnsItself() {
        MachineOutcome outcome =
                new MachineOutcome(
                        List.of(
                                ENDED,
                                of("a", ComponentStatus.HALTED, null),
                                of("b", ComponentStatus.RUNNING, null)));
        assertThat(outcome.orThrow()).isSameAs(outcome);
    }

    @Test
    void theFirstFailureIsTheCauseAndTheOthersAreSuppressed() {
        Throwable first = new IllegalStateException("first");
        Throwable second = new IllegalStateException("second");
        MachineOutcome outcome =
                new MachineOutcome(
                        List.of(
                                of("stuck", ComponentStatus.STUCK, null),
                                of("a", ComponentStatus.FAILED, first),
                                ENDED,
                                of("b", ComponentStatus.FAILED, second)));
        Throwable thrown = catchThrowable(outcome::orThrow);
        assertThat(thrown).isInstanceOf(MachineFailed.class).hasCause(first);
        assertThat(thrown.getSuppressed()).containsExactly(second);
        assertThat(thrown).hasMessageContainingAll("stuck (RAM) STUCK", "a (RAM) FAILED", "second");
    }

    /** The processor is declared first, but the console broke. */
    @Test
    void whatBeganItComesFirst() {
        Throwable root = new IllegalStateException("out of paper");
        Throwable asked =
                new IllegalStateException(
                        "step", new ComponentUnavailable("console", "has failed", root));
        Throwable askedTheAsker = new ComponentUnavailable("cpu", "has failed", asked);
        MachineOutcome outcome =
                new MachineOutcome(
                        List.of(
                                of("second", ComponentStatus.FAILED, askedTheAsker),
                                of("cpu", ComponentStatus.FAILED, asked),
                                of("console", ComponentStatus.FAILED, root)));
        Throwable thrown = catchThrowable(outcome::orThrow);
        assertThat(thrown).hasCause(root).hasMessageStartingWith("console (RAM) FAILED: ");
        assertThat(thrown.getSuppressed()).containsExactly(askedTheAsker, asked);
    }

    @Test
    void whoAsksAStuckComponentComesAfterIt() {
        Throwable asked = new ComponentUnavailable("disk", "is stuck", null);
        MachineOutcome outcome =
                new MachineOutcome(
                        List.of(
                                of("cpu", ComponentStatus.FAILED, asked),
                                of("disk", ComponentStatus.STUCK, null)));
        assertThat(catchThrowable(outcome::orThrow))
                .hasCause(asked)
                .hasMessageStartingWith("disk (RAM) STUCK; cpu");
    }

    @Test
    void ofThoseThatFailedOnOneAnotherTheOrderIsThatOfTheSpec() {
        Throwable first = new ComponentUnavailable("b", "has failed", null);
        Throwable second = new ComponentUnavailable("a", "has failed", first);
        MachineOutcome outcome =
                new MachineOutcome(
                        List.of(
                                of("a", ComponentStatus.FAILED, first),
                                of("b", ComponentStatus.FAILED, second),
                                of("c", ComponentStatus.FAILED, null)));
        assertThat(catchThrowable(outcome::orThrow)).hasMessageStartingWith("c (RAM) FAILED; a (");
    }

    @Test
    void aStuckComponentAloneThrowsToo() {
        MachineOutcome outcome =
                new MachineOutcome(List.of(of("ram", ComponentStatus.STUCK, null)));
        assertThatThrownBy(outcome::orThrow)
                .isInstanceOf(MachineFailed.class)
                .hasMessage("ram (RAM) STUCK")
                .hasNoCause();
    }

    @Test
    void componentsAreFoundByName() {
        MachineOutcome outcome =
                new MachineOutcome(List.of(ENDED, of("ram", ComponentStatus.HALTED, null)));
        assertThat(outcome.component("cpu")).isSameAs(ENDED);
        assertThatThrownBy(() -> outcome.component("rom"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("rom", "cpu, ram");
        assertThat(outcome).hasToString("cpu (Tiny CPU) ENDED 3\nram (RAM) HALTED");
    }
}
