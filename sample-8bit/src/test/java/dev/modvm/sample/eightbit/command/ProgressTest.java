package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The line of progress, on a clock that the test sets. */
class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean terminal = true;
    private long now = Long.MAX_VALUE - 5;

    private final Progress progress =
            new Progress(
                    new PrintStream(err, true, StandardCharsets.US_ASCII),
                    () -> terminal,
                    () -> now);

    private String written() {
        String written = err.toString(StandardCharsets.US_ASCII);
        err.reset();
        return written;
    }

    private void pass(long milliseconds) {
        now += milliseconds * 1_000_000;
    }

    @Test
    void itBeginsAfterASecondAndIsNotShownTooOften() {
        pass(999);
        progress.show(() -> "one");
        assertThat(written()).isEmpty();

        pass(1);
        progress.show(() -> "two");
        assertThat(written()).isEqualTo("\rtwo\33[K");

        pass(199);
        progress.show(() -> "three");
        assertThat(written()).isEmpty();

        pass(1);
        progress.show(() -> "four");
        assertThat(written()).isEqualTo("\rfour\33[K");

        progress.end();
        assertThat(written()).isEqualTo("\r\33[K");
    }

    @Test
    void whereNobodySeesItNothingIsWritten() {
        terminal = false;
        for (int second = 0; second < 5; second++) {
            pass(1000);
            progress.show(() -> "lost");
        }
        progress.end();

        assertThat(written()).isEmpty();
    }

    @Test
    void shortWorkShowsNone() {
        pass(500);
        progress.show(() -> "short");
        progress.end();

        assertThat(written()).isEmpty();
    }
}
