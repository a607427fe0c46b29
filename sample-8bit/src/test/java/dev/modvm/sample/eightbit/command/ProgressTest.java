package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    @Timeout(120)
    void aLongRunShowsItOnATerminalAndNotInAPipe(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path program = directory.resolve("program.bin");
        Files.write(program, new byte[] {0x4C, 0x00, 0x04}); // JMP to itself
        String command =
                HostProgram.javaCommand(
                        Main.class,
                        "run",
                        "--image=" + program + "@$0400",
                        "--pc=$0400",
                        "--max-cycles=700000000");
        Path script = Files.writeString(directory.resolve("run"), "exec " + command + "\n");
        Path errors = directory.resolve("errors");
        Tmux tmux = Tmux.open();
        try {
            tmux.enter("sh " + script);
            tmux.await(" million cycles, ");
            tmux.await("stopped pc=$0400");
            assertThat(tmux.screen()).noneMatch(line -> line.contains("million"));

            // The line that the first run ended with is still there: wait for another, which is
            // not in the command either.
            tmux.enter("clear; sh " + script + " 2> " + errors + "; echo en''ded");
            tmux.await("ended");
        } finally {
            tmux.close();
        }
        assertThat(Files.readString(errors)).doesNotContain("million");
    }
}
