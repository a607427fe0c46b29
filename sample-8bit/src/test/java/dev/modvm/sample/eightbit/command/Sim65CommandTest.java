package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of the board sim65: files that are no programs, and options that do not fit. */
@Timeout(60)
class Sim65CommandTest {
    /** LDA #5, JMP to the hook that exits; loaded and started at $0200. */
    private static final int[] PROGRAM = {
        's', 'i', 'm', '6', '5', 2, 0, 0, 0x00, 0x02, 0x00, 0x02, 0xA9, 5, 0x4C, 0xF9, 0xFF
    };

    @TempDir Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int execute(String... arguments) {
        return Main.execute(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String write(int... content) throws IOException {
        byte[] bytes = new byte[content.length];
        for (int i = 0; i < content.length; i++) {
            bytes[i] = (byte) content[i];
        }
        return Files.write(directory.resolve("program"), bytes).toString();
    }

    private String error() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void assertRefused(String expected, String... arguments) {
        assertThat(execute(arguments)).isEqualTo(2);
        assertThat(error().lines()).hasSize(1);
        assertThat(error()).startsWith("sample-8bit: ").contains(expected).endsWith("\n");
        assertThat(out.size()).isZero();
    }

    private void assertRefused(String expected, int... file) throws IOException {
        assertRefused(expected, "run", "--board=sim65", write(file));
    }

    private static int[] with(int at, int... values) {
        int[] file = PROGRAM.clone();
        System.arraycopy(values, 0, file, at, values.length);
        return file;
    }

    @Test
    void aProgramRuns() throws IOException {
        assertThat(execute("run", "--board", "sim65", write(PROGRAM))).isEqualTo(5);
        assertThat(error()).isEmpty();
        assertThat(out.size()).isZero();
    }

    @Test
    void withALimitTheLastLineSaysHowFarItCame() throws IOException {
        String program = write(PROGRAM);

        assertThat(execute("run", "--board=sim65", "--max-cycles=100", program)).isEqualTo(5);
        assertThat(error())
                .matches(
                        "exited status=5 cycles=5 instructions=2 seconds=\\d+\\.\\d{2}"
                                + " mhz=\\d+\\.\\d\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void statisticsAreNotMixedWithTheOutput() throws IOException {
        assertThat(execute("run", "--board=sim65", "--stats", write(PROGRAM))).isEqualTo(5);
        assertThat(error()).startsWith("statistics cycles=5 instructions=2 queries=5 seconds=");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--max-cycles=100", "--threaded"})
    void aFailedProcessorIsAStatusThatIsNoProgramsOwn(String option) throws IOException {
        String program = write(with(12, 0x02));

        assertThat(execute("run", "--board=sim65", option, program)).isEqualTo(127);
        assertThat(error().lines()).hasSize(1);
        assertThat(error()).startsWith("sample-8bit: cpu failed: the opcode $02 at $0200 jams ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void aWrongSignatureIsRefused(int at) throws IOException {
        assertRefused(
                "is no sim65 program: it does not begin with 'sim65'; build it with cl65 -t"
                        + " sim6502",
                with(at, 'x'));
    }

    @ParameterizedTest
    @CsvSource({
        "1, does not begin with",
        "4, does not begin with",
        "5, is cut off: it has 5 bytes",
        "11, is cut off: it has 11 bytes",
        "12, is cut off: it has 12 bytes"
    })
    void aCutOffFileIsRefused(int length, String expected) throws IOException {
        assertRefused(expected, Arrays.copyOf(PROGRAM, length));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 255})
    void anotherVersionIsRefused(int version) throws IOException {
        assertRefused(
                "has a sim65 header of version " + version + ", not 2; build it with",
                with(5, version));
    }

    @Test
    void aProgramForTheCmosChipGetsOne() throws IOException {
        // INC A, which a 6502 takes for a NOP; JMP to the hook that exits
        String program = write(with(6, 1, 0, 0x00, 0x02, 0x00, 0x02, 0x1A, 0x4C, 0xF9, 0xFF, 0xEA));

        assertThat(execute("run", "--board=sim65", "--max-cycles=1000", program)).isEqualTo(1);
        assertThat(error()).startsWith("exited status=1 cycles=5 ");
    }

    @Test
    void anyProgramMayRunOnTheCmosChip() throws IOException {
        String program = write(with(6, 0, 0, 0x00, 0x02, 0x00, 0x02, 0x1A, 0x4C, 0xF9, 0xFF, 0xEA));

        assertThat(execute("run", "--board=sim65", program)).isZero();
        assertThat(execute("run", "--board=sim65", "--cpu=65C02", program)).isEqualTo(1);
        assertThat(execute("run", "--board=sim65", "--cpu=6502", program)).isZero();
        assertThat(error()).isEmpty();
    }

    @Test
    void aProgramForTheCmosChipDoesNotRunOnTheOther() throws IOException {
        assertRefused(
                "the program is for a 65C02, and a 6502 lacks some of its instructions; leave out"
                        + " --cpu",
                "run",
                "--board=sim65",
                "--cpu=6502",
                write(with(6, 1)));
    }

    @Test
    void aProgramThatStopsTheCmosChipIsToldSo() throws IOException {
        String program = write(with(6, 1, 0, 0x00, 0x02, 0x00, 0x02, 0xDB));

        assertThat(execute("run", "--board=sim65", "--max-cycles=1000", program)).isEqualTo(127);
        assertThat(error())
                .isEqualTo(
                        "sample-8bit: the program stopped the processor before $0201 with STP; it"
                                + " must call exit() to end\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 255})
    void anUnknownChipIsRefused(int type) throws IOException {
        assertRefused(
                "unknown type " + type + ", not of type 0, the 6502, or 1, the 65C02;",
                with(6, type));
    }

    @Test
    void aProgramThatReachesIntoTheHooksIsRefused() throws IOException {
        assertRefused(
                "does not fit: from its load address $FFBC to the hooks at $FFC0 there is room"
                        + " for 4 bytes",
                with(8, 0xBC, 0xFF, 0xBC, 0xFF));
    }

    @Test
    void aProgramThatIsLoadedBehindTheHooksIsRefused() throws IOException {
        assertRefused("there is room for 0 bytes", with(8, 0xFF, 0xFF, 0xFF, 0xFF));
    }

    @Test
    void aProgramMayEndAtTheHooks() throws IOException {
        String program = write(with(8, 0xBB, 0xFF, 0xBB, 0xFF));

        assertThat(execute("run", "--board=sim65", program)).isEqualTo(2);
        assertThat(error()).contains("the arguments take");
    }

    @ParameterizedTest
    @CsvSource({"0xFF, 0x01, $01FF", "0x05, 0x02, $0205", "0xFF, 0xFF, $FFFF"})
    void aStartOutsideOfTheProgramIsRefused(String low, String high, String address)
            throws IOException {
        assertRefused(
                "starts at " + address + ", outside of its own bytes ($0200 to $0204)",
                with(10, Integer.decode(low), Integer.decode(high)));
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        assertRefused("does not fit", Arrays.copyOf(PROGRAM, 1_000_000));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused("is empty; name one with the bytes of a program", new int[0]);
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertRefused("is a directory;", "run", "--board=sim65", directory.toString());
        err.reset();
        assertRefused("does not exist;", "run", "--board=sim65", directory.resolve("x").toString());
    }

    @Test
    void aMissingProgramIsRefused() {
        assertRefused("the board sim65 needs a program; name one", "run", "--board=sim65");
    }

    @Test
    void anUnknownBoardIsRefused() {
        assertRefused(
                "there is no board 'c64'; write flat or sim65 or symon or micro",
                "run",
                "--board=c64",
                "x");
    }

    @Test
    void aProgramForTheOtherBoardIsRefused() {
        assertRefused(
                "'leftover' is for the board sim65 or symon or micro, not for flat, which runs images of bytes, named"
                        + " with --image",
                "run",
                "leftover");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--pc=0x200", "--until-pc=0x200", "--image=program@0x200"})
    void anOptionOfTheOtherBoardIsRefused(String option) throws IOException {
        String program = write(PROGRAM);

        assertRefused(
                "'"
                        + option.replaceAll("=.*", "")
                        + "' is for the board flat, not for sim65, which runs a C program built"
                        + " with cl65 -t sim6502",
                "run",
                "--board=sim65",
                option.replace("program", program),
                program);
    }

    @Test
    void argumentsThatFillMemoryAreRefused() throws IOException {
        List<String> line = new ArrayList<>(List.of("run", "--board=sim65", write(PROGRAM)));
        line.add("x".repeat(0x10000));

        assertRefused(
                "and behind the program there is room for 64955; give it fewer or shorter ones",
                line.toArray(String[]::new));
    }

    @Test
    void filesAreForThisBoardOnly() {
        assertRefused(
                "'--files' is for the board sim65, not for flat, which runs images",
                "run",
                "--files=" + directory);
    }

    @Test
    void aDirectoryOfFilesThatIsOfNoUseIsRefused() throws IOException {
        String program = write(PROGRAM);

        assertFilesRefused(program, "'" + program + "' is no directory; name the one that");
        assertFilesRefused(directory.resolve("x").toString(), "x' does not exist; create it");
        assertFilesRefused(program + "/x", "cannot be used (");
        assertFilesRefused("", "the directory '' has no name; name one, '.' for the current one");
        assertFilesRefused("\0", "has no valid name");
    }

    private void assertFilesRefused(String files, String expected) throws IOException {
        err.reset();
        assertRefused(expected, "run", "--board=sim65", "--files", files, write(PROGRAM));
    }
}
