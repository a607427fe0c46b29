package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The boards that a user sits at, in a real terminal. */
@Timeout(120)
class SessionTerminalTest {
    @TempDir Path directory;

    private Tmux tmux;

    @BeforeEach
    void openTerminal() throws IOException, InterruptedException {
        tmux = Tmux.open();
    }

    @AfterEach
    void closeTerminal() throws IOException, InterruptedException {
        if (tmux != null) {
            tmux.close();
        }
    }

    private void start(String... arguments) throws IOException, InterruptedException {
        Path script = directory.resolve("run");
        Files.writeString(script, HostProgram.javaCommand(Main.class, arguments) + " 2> errors\n");
        tmux.enter("cd " + directory + "; sh run; echo ended=$?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000", "max"})
    void echoIsTypedAtAndLeft(String clock) throws IOException, InterruptedException {
        start("run", "--board", "symon", "--clock", clock, "echo");
        tmux.await("Hello from a 6502.");

        tmux.type("typed at 6502");
        tmux.await("typed at 6502");
        tmux.press("C-c");
        tmux.type("!");
        tmux.await("6502");
        tmux.press("C-]");
        tmux.await("ended=0");
    }

    private String errors() throws IOException {
        return Files.readString(directory.resolve("errors"));
    }

    @ParameterizedTest
    @CsvSource({"bs, abc", "del, abXc"})
    void backspaceErasesUnlessTheGuestWantsDelete(String code, String expected)
            throws IOException, InterruptedException {
        start("run", "--board", "symon", "--backspace", code, "echo");
        tmux.await("Hello from a 6502.");

        tmux.type("abX");
        tmux.press("BSpace");
        tmux.type("c");

        tmux.await(expected);
        tmux.press("C-a", "x");
        tmux.await("ended=0");
    }

    @Test
    void aSessionSaysHowToLeaveIt() throws IOException, InterruptedException {
        start("run", "--board", "symon", "--escape-key", "ctrl-t", "echo");
        tmux.await("Hello from a 6502.");
        assertThat(errors())
                .contains(
                        "sample-8bit: Ctrl-T and then X leaves the machine, or Ctrl-]; Ctrl-T twice"
                                + " is one for the machine\n");
        tmux.type("still");
        tmux.press("C-a", "x");
        tmux.await("stillx");
        tmux.press("C-t", "x");
        tmux.await("ended=0");
    }

    @Test
    void whereThereIsRoomTheDisplaySaysHowToLeave() throws IOException, InterruptedException {
        tmux.resize(80, 30);
        start("run", "--board", "micro", "clock");
        tmux.await("H: hours");
        tmux.await("Ctrl-A X leaves");
        assertThat(tmux.screen().get(29)).isEqualTo("Ctrl-A X leaves");

        String last = "    H: hours  M: minutes  S: seconds";
        tmux.resize(80, 24);
        awaitLine(23, last + " ".repeat(42 - last.length()) + "Ctrl-A X leaves");

        tmux.resize(50, 24);
        awaitLine(23, last);
        tmux.press("C-a", "x");
        tmux.await("ended=0");
        assertThat(errors()).contains("Ctrl-A and then X leaves the machine");
    }

    private void awaitLine(int row, String expected) throws IOException, InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!tmux.screen().get(row).equals(expected)) {
            assertThat(System.nanoTime()).as("%s", tmux.screen()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    @Test
    void ticksAnswerAKey() throws IOException, InterruptedException {
        start("run", "--board", "symon", "ticks");
        tmux.await("100 ticks");
        tmux.await("200 ticks");
        tmux.press("C-]");
        tmux.await("ended=0");
    }

    @Test
    void notesAreShownOnTheScreenAndKept() throws IOException, InterruptedException {
        start("run", "--board", "micro", "--disk", "a.disk", "notes");
        tmux.await("Notes: saved");
        tmux.type("Remember thiss");
        tmux.press("BSpace");
        tmux.await("Remember this");
        assertThat(tmux.isAlternate()).isTrue();
        tmux.press("C-]");
        tmux.await("ended=0");
        assertThat(tmux.isAlternate()).isFalse();
        assertThat(tmux.screen()).noneMatch(line -> line.contains("Remember"));
        assertThat(directory.resolve("a.disk")).hasSize(0x10000);
    }
}
