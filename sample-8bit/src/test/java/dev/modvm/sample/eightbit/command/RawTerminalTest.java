package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The terminal, in a real one: what is typed arrives, and it is restored on every way out. */
@Timeout(120)
class RawTerminalTest {
    private static final String LEAVE = "C-]";

    @TempDir Path directory;

    private Tmux tmux;

    @BeforeEach
    void openTerminal() throws IOException, InterruptedException {
        tmux = Tmux.open();
        tmux.enter("cd " + directory + "; stty -a > before");
    }

    @AfterEach
    void closeTerminal() throws IOException, InterruptedException {
        if (tmux != null) {
            tmux.close();
        }
    }

    /** Begins to run {@link TerminalEcho}, in a way that the shell then says how it ended. */
    private void start(String mode) throws IOException, InterruptedException {
        String command = HostProgram.javaCommand(TerminalEcho.class, mode);
        Files.writeString(directory.resolve("run"), "exec " + command + " 2> errors\n");
        tmux.enter("sh run; echo ended=$?; stty -a > after; echo compared");
    }

    private void assertRestored(String status) throws IOException, InterruptedException {
        tmux.await("ended=" + status);
        tmux.await("compared");
        assertThat(settings("after")).contains("icanon").isEqualTo(settings("before"));
        assertThat(tmux.isCursorShown()).isTrue();
        assertThat(tmux.isAlternate()).isFalse();
    }

    /**
     * What stty says, without the line discipline: JLine sets a number there that Linux ignores.
     */
    private String settings(String file) throws IOException {
        return Files.readString(directory.resolve(file)).replaceAll("line = \\d+;", "");
    }

    private String errors() throws IOException {
        return Files.readString(directory.resolve("errors"));
    }

    /** Without these lines the JVM says on standard error that it calls native code. */
    private String errorsOfTheProgram() throws IOException {
        return errors().lines()
                .filter(line -> !line.startsWith("WARNING: "))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void eachKeyArrivesAndOneLeaves() throws IOException, InterruptedException {
        start("echo");
        tmux.await("ready");

        tmux.type("hi");
        tmux.await("<104><105>");
        tmux.press("Enter", "C-c", "C-z", "C-s", "C-q", "C-d", "C-\\", "Escape", "BSpace", "Up");
        tmux.await("<13><3><26><19><17><4><28><27><127><27><91><65>");
        tmux.type("\u00E9");
        tmux.await("<195><169>");
        assertThat(tmux.screen()).noneMatch(line -> line.contains("hi<"));

        tmux.press(LEAVE);
        assertRestored("0");
        assertThat(tmux.screen()).anyMatch(line -> line.endsWith("left"));
        assertThat(errorsOfTheProgram()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "C-x"})
    void theEscapeKeyAndAnXLeave(String second) throws IOException, InterruptedException {
        start("echo");
        tmux.await("ready");

        tmux.press("x", "C-x");
        tmux.await("<120><24>");
        tmux.press("C-a", second);
        tmux.type("rest");

        assertRestored("0");
        // The terminal, restored by then, may echo the rest before the program says its last word.
        assertThat(tmux.screen()).anyMatch(line -> line.matches(".*<120><24>(rest)?left"));
    }

    @Test
    void theEscapeKeyIsNotLostForTheMachine() throws IOException, InterruptedException {
        start("echo");
        tmux.await("ready");

        tmux.press("C-a", "C-a", "x");
        tmux.await("<1><120>");
        tmux.press("C-a", "b");
        tmux.await("<120><1><98>");
        tmux.press("C-a", "C-a", "C-a", "C-c", "C-a", "C-a");
        tmux.await("<98><1><1><3><1>");

        tmux.press("C-a", LEAVE);
        assertRestored("0");
    }

    @Test
    void anExceptionRestoresTheTerminal() throws IOException, InterruptedException {
        start("echo");
        tmux.await("ready");

        tmux.type("X");

        assertRestored("1");
        assertThat(errors()).contains("IllegalStateException: at the letter X");
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void aSignalRestoresTheTerminal(String signal, String status)
            throws IOException, InterruptedException {
        start("echo");
        tmux.await("ready");

        kill(signal);

        assertRestored(status);
        assertThat(errorsOfTheProgram()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void aSignalRestoresTheScreen(String signal, String status)
            throws IOException, InterruptedException {
        start("screen");
        tmux.await("....................");

        kill(signal);

        assertRestored(status);
        assertThat(tmux.screen()).noneMatch(line -> line.contains("...."));
    }

    private void kill(String signal) throws IOException, InterruptedException {
        // The shell has become the program, and its folder is nobody else's.
        List<Long> found =
                ProcessHandle.allProcesses()
                        .filter(process -> runsHere(process.pid()))
                        .map(ProcessHandle::pid)
                        .toList();
        assertThat(found).hasSize(1);
        HostProgram.run("kill", "-" + signal, found.get(0).toString());
    }

    private boolean runsHere(long process) {
        try {
            Path folder = Path.of("/proc", Long.toString(process));
            return Files.isSameFile(folder.resolve("cwd"), directory)
                    && Files.readString(folder.resolve("cmdline")).contains("TerminalEcho");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void nothingThatIsPastedIsLost() throws IOException, InterruptedException {
        byte[] bytes = new byte[3 * KeyQueue.CAPACITY];
        new Random(1).nextBytes(bytes);
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            // Letters only: other bytes mean something to tmux, or to the test.
            bytes[i] = (byte) ('a' + (bytes[i] & 0x0F));
            sum = 31 * sum + bytes[i];
        }
        Path file = Files.write(directory.resolve("pasted"), bytes);
        start("sum");
        tmux.await("ready");

        tmux.paste(file.toString());
        tmux.press("C-d");

        tmux.await("count=" + bytes.length + " sum=" + sum);
        tmux.press(LEAVE);
        assertRestored("0");
    }

    @Test
    void theScreenShowsWhatIsDrawn() throws IOException, InterruptedException {
        start("screen");
        tmux.await("....................");
        assertThat(tmux.isAlternate()).isTrue();
        assertThat(tmux.isCursorShown()).isFalse();

        tmux.type("abC");
        tmux.await("C...................");

        assertThat(tmux.screen().subList(0, 3))
                .containsExactly(
                        "..................ab", "C...................", "....................");
        assertThat(tmux.styledScreen()).contains("\33[7mC");

        tmux.press(LEAVE);
        assertRestored("0");
        assertThat(tmux.screen()).anyMatch(line -> line.endsWith("left"));
    }

    @Test
    void aTerminalThatIsTooSmallIsRefused() throws IOException, InterruptedException {
        tmux.enter("stty cols 19; stty -a > before");
        start("screen");

        assertRestored("1");
        assertThat(errors())
                .contains(
                        "the terminal has 19 columns and 24 rows, and the display has 20 and 5;"
                                + " make the terminal larger");
    }

    @Test
    void aTerminalWithoutOutputIsRestored() throws IOException, InterruptedException {
        String command = HostProgram.javaCommand(TerminalEcho.class, "echo");
        Files.writeString(directory.resolve("run"), "exec " + command + " > output\n");
        tmux.enter("sh run; echo ended=$?; stty -a > after; echo compared");
        awaitOutput("ready");

        tmux.type("hi");
        tmux.press("C-c");
        awaitOutput("<104><105><3>");

        tmux.press(LEAVE);
        assertRestored("0");
    }

    private void awaitOutput(String text) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        while (!Files.exists(output) || !Files.readString(output).contains(text)) {
            Thread.sleep(20);
        }
    }

    @Test
    void aPipeIsTypedToItsEnd() throws IOException, InterruptedException {
        tmux.enter(
                "printf 'hi\\n' | "
                        + HostProgram.javaCommand(TerminalEcho.class, "echo").replace("'", "")
                        + " > output; echo ended=$?; stty -a > after; echo compared");

        assertRestored("0");
        assertThat(Files.readString(directory.resolve("output")))
                .isEqualTo("ready\r\n<104><105><13>left\n");
    }

    @Test
    void withoutATerminalAScreenIsRefused() throws IOException, InterruptedException {
        String command = HostProgram.javaCommand(TerminalEcho.class, "screen");
        Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("IOException");
    }
}
