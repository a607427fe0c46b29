package dev.modvm.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Terminated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ComponentLifeTest {
    private final ComponentLife life =
            new ComponentLife(new Metadata("ram", "RAM", ComponentKind.PERIPHERAL));
    private final RuntimeException failure = new IllegalStateException("burnt");

    @Test
    void aComponentCanBeAskedFromBootToEnd() {
        assertThat(life.available()).isFalse();
        assertThat(life.unavailable()).hasMessageContaining("ram has not booted");
        life.booted();
        assertThat(life.available()).isTrue();
        assertThat(life.ended()).isFalse();
        life.halted();
        assertThat(life.available()).isFalse();
        assertThat(life.ended()).isTrue();
        assertThat(life.unavailable()).hasMessageContaining("ram has been halted");
    }

    @Test
    void oneThatBootsWhenItsMachineIsAboutToEndStaysClosed() {
        life.closeToOutsiders();
        life.booted();
        assertThat(life.serves()).isTrue();
        assertThat(life.available()).isFalse();
    }

    @Test
    void theCodeOfTerminatedIsKept() {
        life.booted();
        life.end(Terminated.with(42));
        assertThat(life.outcome().status()).isEqualTo(ComponentStatus.ENDED);
        assertThat(life.outcome().code()).hasValue(42);
        assertThat(life.outcome().failure()).isEmpty();
        assertThat(life.unavailable()).hasMessageContaining("code 42").hasNoCause();
    }

    @Test
    void theFirstEndStands() {
        life.end(Terminated.with(1));
        life.end(Terminated.with(2));
        life.halted();
        life.stuck();
        assertThat(life.outcome().code()).hasValue(1);
    }

    @Test
    void whatHasEndedMayBeStuckAllTheSame() {
        life.end(failure);
        assertThat(life.isStuck()).isFalse();
        life.stuck();
        assertThat(life.isStuck()).isTrue();
        assertThat(life.outcome().failure()).containsSame(failure);
    }

    @Test
    void whatIsStuckWhenItIsHaltedIsStuck() {
        life.booted();
        life.halted();
        life.stuck();
        assertThat(life.outcome().status()).isEqualTo(ComponentStatus.STUCK);
    }

    @Test
    void aLaterFailureReplacesAnEndWithoutOne() {
        life.end(Terminated.with(1));
        life.end(failure);
        assertThat(life.outcome().status()).isEqualTo(ComponentStatus.FAILED);
        assertThat(life.outcome().code()).isEmpty();
        assertThat(life.outcome().failure()).containsSame(failure);
    }

    @Test
    void furtherFailuresAreSuppressedOnesOfTheFirst() {
        RuntimeException second = new IllegalStateException("again");
        life.end(failure);
        life.end(second);
        life.end(failure);
        assertThat(life.outcome().failure()).containsSame(failure);
        assertThat(failure.getSuppressed()).containsExactly(second);
    }

    @Test
    void aFailureBeforeBootingKeepsTheComponentUnavailable() {
        life.end(failure);
        life.booted();
        assertThat(life.available()).isFalse();
    }

    @Test
    void eachAskerGetsAFreshExceptionThatNamesTheComponent() {
        life.end(failure);
        assertThat(life.unavailable()).isNotSameAs(life.unavailable()).hasCause(failure);
        assertThat(life.unavailable().component()).isEqualTo("ram");
    }

    @Test
    void aStuckComponentStaysStuck() {
        life.booted();
        life.stuck();
        life.end(failure);
        assertThat(life.isStuck()).isTrue();
        assertThat(life.outcome().status()).isEqualTo(ComponentStatus.STUCK);
        assertThat(life.outcome().failure()).isEmpty();
        assertThat(life.unavailable()).hasMessageContaining("ram is stuck");
    }
}
