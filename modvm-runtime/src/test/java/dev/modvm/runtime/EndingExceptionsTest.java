package dev.modvm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class EndingExceptionsTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 128, 255})
    void smallCodesAreNotAllocated(long code) {
        assertThat(Terminated.with(code)).isSameAs(Terminated.with(code));
        assertThat(RequestFailed.with(code)).isSameAs(RequestFailed.with(code));
        hasCode(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 256, Long.MIN_VALUE, Long.MAX_VALUE})
    void otherCodesAreKeptWhole(long code) {
        assertThat(Terminated.with(code)).isNotSameAs(Terminated.with(code));
        assertThat(RequestFailed.with(code)).isNotSameAs(RequestFailed.with(code));
        hasCode(code);
    }

    private static void hasCode(long code) {
        assertThat(Terminated.with(code).code()).isEqualTo(code);
        assertThat(RequestFailed.with(code).code()).isEqualTo(code);
        assertThat(Terminated.with(code)).hasMessageContaining(Long.toString(code));
        assertThat(RequestFailed.with(code)).hasMessageContaining(Long.toString(code));
        withoutTrace(Terminated.with(code));
        withoutTrace(RequestFailed.with(code));
        withoutTrace(BusFault.onLoad("bus", code));
    }

    private static void withoutTrace(Throwable thrown) {
        assertThat(thrown.getStackTrace()).isEmpty();
        thrown.addSuppressed(new IllegalStateException());
        assertThat(thrown.getSuppressed()).isEmpty();
    }
}
