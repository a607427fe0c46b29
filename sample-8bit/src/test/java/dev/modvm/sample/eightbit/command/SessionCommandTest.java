package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The boards that a user sits at, with keys out of a pipe. */
@Timeout(60)
class SessionCommandTest {
    private static final String GREETING = "Hello from a 6502. Type, and it comes back.\r\n";

    @TempDir Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String keys, String... arguments) {
        return run(keys, out, arguments);
    }

    private int run(String keys, OutputStream output, String... arguments) {
        List<String> words = new ArrayList<>(List.of("run", "--board"));
        words.addAll(List.of(arguments));
        return Main.execute(
                new ByteArrayInputStream(keys.getBytes(StandardCharsets.ISO_8859_1)),
                new PrintStream(output, true, StandardCharsets.ISO_8859_1),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                words.toArray(String[]::new));
    }

    private String output() {
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private void assertRefused(String expected, String... arguments) {
        err.reset();
        assertThat(run("", arguments)).isEqualTo(2);
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said.lines()).hasSize(1);
        assertThat(said).startsWith("sample-8bit: ").contains(expected);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--clock=1000000", "--clock=max", "--threaded"})
    void echoSendsBackWhatIsTyped(String speed) {
        assertThat(run("ab\nc", "symon", speed, "echo")).isZero();
        assertThat(output()).isEqualTo(GREETING + "ab\r\nc");
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'', 'a\b'", "--backspace=bs, 'a\b'", "--backspace=DEL, a\u007f"})
    void deleteIsBackspaceUnlessTheGuestWantsIt(String option, String expected) {
        assertThat(
                        option.isEmpty()
                                ? run("a\u007f", "symon", "--clock=max", "echo")
                                : run("a\u007f", "symon", "--clock=max", option, "echo"))
                .isZero();
        assertThat(output()).isEqualTo(GREETING + expected);
        assertThat(err.size()).isZero();
    }

    /** Writes a ROM that sends or shows $40, or $41 on a 65C02, and stays where it is. */
    private String rom(int first, int low, int high, int... beginning) throws IOException {
        byte[] image = new byte[0x10000 - first];
        int[] program = {0xA9, 0x40, 0x1A, 0x8D, low, high, 0x80, 0xFE, 0x4C, 0x08, first >> 8};
        int at = 0;
        for (int value : beginning) {
            image[at++] = (byte) value;
        }
        program[9] += at;
        for (int value : program) {
            image[at++] = (byte) value;
        }
        image[image.length - 3] = (byte) (first >> 8);
        return Files.write(directory.resolve("rom"), image) + "@" + first;
    }

    @ParameterizedTest
    @CsvSource({"6502, @", "65C02, A"})
    void aBoardGetsTheProcessorThatTheUserWants(String cpu, String expected) throws IOException {
        // LDA #$0B, STA $8802: the serial port is open.
        String serial = rom(0xC000, 0x00, 0x88, 0xA9, 0x0B, 0x8D, 0x02, 0x88);
        assertThat(run("", "symon", "--clock=max", "--cpu", cpu, "--rom", serial)).isZero();
        assertThat(output()).isEqualTo(expected);

        String display = rom(0xE000, 0x00, 0xC0);
        for (String speed : List.of("--clock=max", "--threaded")) {
            out.reset();
            assertThat(
                            run(
                                    "",
                                    "micro",
                                    speed,
                                    "--max-cycles=500000",
                                    "--cpu",
                                    cpu,
                                    "--rom",
                                    display))
                    .isZero();
            assertThat(output()).startsWith(expected);
        }
    }

    @Test
    void theBuiltInProgramsRunOnBothProcessors() {
        assertThat(run("ab", "symon", "--clock=max", "--cpu=65c02", "echo")).isZero();
        assertThat(output()).isEqualTo(GREETING + "ab");
        out.reset();
        assertThat(run("hello", "micro", "--clock=max", "--cpu=65C02", "notes")).isZero();
        assertThat(output()).contains("hello");
    }

    @Test
    void aProgramThatStopsTheProcessorIsNoticed() throws IOException {
        byte[] image = new byte[0x4000];
        image[0] = (byte) 0xDB; // STP
        image[0x3FFD] = (byte) 0xC0;
        Path file = Files.write(directory.resolve("stop"), image);

        assertThat(
                        run(
                                "",
                                "symon",
                                "--cpu=65C02",
                                "--max-cycles=1000000", // not for ever, on the wrong one
                                "--rom",
                                file + "@$C000"))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("sample-8bit: the program stopped the processor with STP\n");
    }

    @Test
    void ticksAreCountedInRealTime() {
        long began = System.nanoTime();
        assertThat(run("", "symon", "--max-cycles=1200000", "ticks")).isZero();
        assertThat(System.nanoTime() - began).isGreaterThan(1_100_000_000L);
        assertThat(output()).isEqualTo("100 ticks\r\n");
    }

    @Test
    void anImageOfTheUsersIsRun() throws IOException {
        byte[] echo;
        try (var image =
                Main.class.getResourceAsStream("/dev/modvm/sample/eightbit/programs/echo.rom")) {
            assertThat(image).isNotNull();
            echo = image.readAllBytes();
        }
        Path file = Files.write(directory.resolve("echo.rom"), echo);

        assertThat(run("x", "symon", "--clock=max", "--rom", file + "@0xC000")).isZero();
        assertThat(output()).isEqualTo(GREETING + "x");
    }

    @Test
    void aMachineThatFailsIsReported() throws IOException {
        byte[] image = new byte[0x4000];
        image[0] = 0x02; // jams
        image[0x3FFD] = (byte) 0xC0;
        Path file = Files.write(directory.resolve("jam.rom"), image);

        assertThat(run("", "symon", "--rom", file + "@0xC000")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cpu failed: ").contains("$C000");
    }

    @Test
    void outputThatTakesNoMoreEndsTheMachine() {
        assertOutputIsLost("symon", "--clock=max", "echo");
    }

    @Test
    void aPictureThatIsLostIsReported() {
        assertOutputIsLost("micro", "--clock=max", "--max-cycles=100000", "clock");
    }

    private void assertOutputIsLost(String... arguments) {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException("full");
                    }
                };

        assertThat(run("", full, arguments)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "sample-8bit: standard output takes no more, and the rest of what the"
                                + " machine said is lost; look for a full disk"
                                + System.lineSeparator());
    }

    @Test
    void theLastPictureIsPrintedWhereThereIsNoTerminal() {
        assertThat(run("", "micro", "--clock=max", "--max-cycles=1500000", "clock")).isZero();
        assertThat(output().lines())
                .hasSize(24)
                .contains(" ".repeat(19) + "01", "    H: hours  M: minutes  S: seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--clock=1000000", "--clock=max", "--threaded"})
    void notesAreKeptOnTheDisk(String speed) {
        Path disk = directory.resolve("notes.disk");

        assertThat(run("Buy a 6522\nand wire\n", "micro", speed, "--disk=" + disk, "notes"))
                .isZero();
        assertThat(output()).contains("Buy a 6522", "and wire");
        assertThat(disk).hasSize(0x10000);
        out.reset();
        assertThat(run("", "micro", speed, "--disk=" + disk, "notes")).isZero();
        assertThat(output()).contains("Buy a 6522", "and wire");
        assertThat(err.size()).isZero();
    }

    @Test
    void aMachineWithoutADiskRuns() {
        assertThat(run("hello", "micro", "--clock=max", "notes")).isZero();
        assertThat(output()).contains("hello");
    }

    @Test
    void statisticsArePrintedAtTheEnd() {
        assertThat(run("", "symon", "--stats", "--max-cycles=50000", "echo")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("statistics cycles=5000");
    }

    @Test
    void theBoardMayNotStandBehindTheProgram() {
        assertThat(
                        Main.execute(
                                new ByteArrayInputStream(new byte[0]),
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                "run",
                                "snake",
                                "--board=micro"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("'--board=micro' stands behind 'snake'; options go before it");
    }

    @Test
    void wrongUsageIsRefused() throws IOException {
        String file = Files.write(directory.resolve("x"), new byte[100]).toString();
        String wanted = "either --rom FILE@ADDRESS or one of its own programs: ";

        assertRefused(wanted + "echo, ticks", "symon");
        assertRefused(wanted + "echo, ticks", "symon", "snake");
        assertRefused(wanted + "echo, ticks", "symon", "--rom", file + "@0xC000", "echo");
        assertRefused(wanted + "clock, notes, snake", "micro", "echo");
        assertRefused(
                "goes to $8000, and the ROM is from $C000", "symon", "--rom", file + "@0x8000");
        assertRefused(
                "there is no program 'Snake'; did you mean 'snake'? " + "the board needs either",
                "micro",
                "Snake");
        assertRefused("there is no program 'hello': the board needs " + wanted, "symon", "hello");
        assertRefused("did you mean 'ticks'?", "symon", "tick");
        assertRefused("'ticks' is one too many beside 'echo': the board", "symon", "echo", "ticks");
        assertRefused(
                "'echo' is one too many beside --rom", "symon", "--rom", file + "@0xC000", "echo");
        assertRefused(
                "there is no board 'Micro'; write flat or sim65 or symon or micro; did you mean 'micro'?",
                "Micro");
        assertRefused(
                "'--clock=max' stands behind 'echo'; options go before it",
                "symon",
                "echo",
                "--clock=max");
        assertRefused(
                "--clock and --threaded exclude each other",
                "symon",
                "--threaded",
                "--clock=1000",
                "echo");
        assertRefused(
                "--clock and --threaded exclude each other",
                "micro",
                "--clock=max",
                "--threaded",
                "snake");
        assertRefused(
                "'x' is nothing that Backspace can be; write bs or del",
                "symon",
                "--backspace=x",
                "echo");
        assertRefused(
                "'--backspace' is for the board symon, not for micro",
                "micro",
                "--backspace=del",
                "notes");
        assertRefused(
                "'x' is no escape key; write ctrl-a to ctrl-z, or none",
                "micro",
                "--escape-key=x",
                "notes");
        assertRefused(
                "there is no processor 'z80'; write 6502 or 65C02", "micro", "--cpu=z80", "notes");
        assertRefused("does not fit", "symon", "--rom", file + "@0xFFF0");
        assertRefused("'fast' is no clock; write 1 to 2147483647", "symon", "--clock=fast", "echo");
        assertRefused("'0' is no clock", "symon", "--clock=0", "echo");
        assertRefused("'--disk' is for the board micro", "symon", "--disk", file, "echo");
        assertRefused("'--rom' is for the board symon or micro", "flat", "--rom", file + "@0xC000");
        assertRefused(file, "micro", "--disk", file, "notes"); // not whole blocks
        assertThat(Files.readAllBytes(Path.of(file))).isEqualTo(new byte[100]);
    }
}
