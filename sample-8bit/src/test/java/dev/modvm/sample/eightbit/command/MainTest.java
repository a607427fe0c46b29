package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: exit status, the last line of output, and one line for each mistake. */
@Timeout(60)
class MainTest {
    /** Clears the carry, then branches to itself at $0401: 2 instructions, 5 cycles. */
    private static final byte[] PROGRAM = {0x18, (byte) 0x90, (byte) 0xFE};

    @TempDir Path directory;

    private String program = "";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeProgram() throws IOException {
        program = write("program.bin", PROGRAM);
    }

    private String write(String name, byte... content) throws IOException {
        return Files.write(directory.resolve(name), content).toString();
    }

    private int execute(String... arguments) {
        return Main.execute(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    /** Runs the program at $0400, where it belongs. */
    private int runProgram(String... options) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("run", "--image=" + program + "@0x0400", "--pc=0x0400"));
        arguments.addAll(List.of(options));
        return execute(arguments.toArray(String[]::new));
    }

    private List<String> output() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String error() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void assertRefused(String expected, String... arguments) {
        assertThat(execute(arguments)).isEqualTo(2);
        assertOneLineOfError(expected);
        assertThat(output()).isEmpty();
    }

    private void assertOneLineOfError(String expected) {
        assertThat(error().lines()).hasSize(1);
        assertThat(error()).startsWith("sample-8bit: ").contains(expected).endsWith("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "boards", "boards --help", "--version"})
    void outputThatIsNotTakenIsNoSuccess(String command) {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };

        int status =
                Main.execute(
                        InputStream.nullInputStream(),
                        new PrintStream(full, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        command.isEmpty() ? new String[0] : command.split(" "));

        assertThat(status).isEqualTo(2);
        assertOneLineOfError("standard output does not take all of it; look for a full disk");
    }

    @Test
    void reachingTheWantedAddressIsSuccess() {
        int status = runProgram("--until-pc=0x0401");

        assertThat(status).isZero();
        assertThat(error()).isEmpty();
        assertThat(output()).hasSize(1);
        assertThat(output().get(0))
                .matches(
                        "stopped pc=\\$0401 cycles=5 instructions=2"
                                + " seconds=\\d+\\.\\d{2} mhz=\\d+\\.\\d");
    }

    @Test
    void theThreadedExecutionDoesTheSame() {
        int status = runProgram("--until-pc=0x0401", "--threaded");

        assertThat(status).isZero();
        assertThat(error()).isEmpty();
        assertThat(output().get(0)).startsWith("stopped pc=$0401 cycles=5 instructions=2 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--stats", "--stats --threaded"})
    void statisticsGoToStandardError(String options) {
        int status = runProgram(("--max-cycles=7 " + options).split(" "));

        assertThat(status).isZero();
        assertThat(error())
                .matches(
                        "statistics cycles=8 instructions=3 queries=8 seconds=\\d+\\.\\d{2}"
                                + " mhz=\\d+\\.\\d\n");
        assertThat(output()).hasSize(1);
    }

    @Test
    void stoppingElsewhereIsFailureAndSaysWhere() {
        int status = runProgram("--until-pc=0x0500");

        assertThat(status).isEqualTo(1);
        assertOneLineOfError("the program stopped at $0401, not at $0500");
        assertThat(output().get(0)).startsWith("stopped pc=$0401 cycles=5 instructions=2 ");
    }

    @Test
    void aLimitIsSuccessWhereNothingElseWasWanted() {
        int status = runProgram("--max-cycles=7");

        assertThat(status).isZero();
        assertThat(error()).isEmpty();
        assertThat(output().get(0)).startsWith("stopped pc=$0401 cycles=8 instructions=3 ");
    }

    @Test
    void aLimitBeforeTheWantedAddressIsFailure() {
        int status = runProgram("--until-pc=0x0401", "--max-cycles=2");

        assertThat(status).isEqualTo(1);
        assertOneLineOfError("the limit of 2 cycles was reached at $0401, before");
        assertThat(output().get(0)).startsWith("stopped pc=$0401 cycles=2 instructions=1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x0400", "0X400", "$0400", "$400", "1024"})
    void addressesAreWrittenInThreeWays(String address) {
        int status =
                execute(
                        "run",
                        "--image=" + program + "@" + address,
                        "--pc=" + address,
                        "--until-pc=1025");

        assertThat(status).isZero();
    }

    @Test
    void withoutAStartTheResetVectorDecidesAndImagesMayBeSeveral() throws IOException {
        String vector = write("vector.bin", (byte) 0x00, (byte) 0x04);

        int status =
                execute(
                        "run",
                        "--image=" + program + "@$0400",
                        "--image=" + vector + "@$FFFC",
                        "--until-pc=$0401");

        assertThat(error()).isEmpty();
        assertThat(status).isZero();
    }

    @Test
    void theLaterImageWins() throws IOException {
        String zeros = write("zeros.bin", new byte[0x10000]);

        int status =
                execute(
                        "run",
                        "--image=" + zeros + "@0",
                        "--image=" + program + "@$0400",
                        "--pc=$0400",
                        "--until-pc=$0401");

        assertThat(status).isZero();
    }

    @Test
    void aFileNameMayContainTheSeparator() throws IOException {
        String odd = write("a@0x10.bin", PROGRAM);

        assertThat(execute("run", "--image=" + odd + "@$0400", "--pc=$0400", "--until-pc=$0401"))
                .isZero();
    }

    @Test
    void anImageMayEndAtTheLastAddress() {
        assertThat(
                        execute(
                                "run",
                                "--image=" + program + "@$FFFD",
                                "--pc=$FFFD",
                                "--until-pc=$FFFE"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--max-cycles=100", "--threaded"})
    void aFailedProcessorIsFailureAndSaysWhy(String option) throws IOException {
        String jamming = write("jamming.bin", (byte) 0xEA, (byte) 0x02);

        int status = execute("run", "--image=" + jamming + "@$0400", "--pc=$0400", option);

        assertThat(status).isEqualTo(1);
        assertOneLineOfError("cpu failed: the opcode $02 at $0401 jams the processor: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "program.bin | says no address; write FILE@ADDRESS",
                "@0x0400 | names no file; write FILE@ADDRESS",
                "program.bin@ | '' is not an address; write it like 0x0400",
                "program.bin@start | 'start' is not an address; write it like 0x0400",
                "program.bin@-1 | '-1' is not an address; write it like 0x0400",
                "program.bin@0x | '0x' is not an address; write it like 0x0400",
                "program.bin@0x10000 | '0x10000' is out of range; addresses end at $FFFF",
                "program.bin@99999999999999999999 | is out of range; addresses end at $FFFF",
                "program.bin@0400 | '0400' may be hexadecimal or decimal; write 0x0400 or $0400",
                "missing.bin@0 | missing.bin' does not exist; check",
                ".@0 | is a directory; name a file",
                "empty.bin@0 | empty.bin' is empty; name one",
                "program.bin@$FFFE | does not fit: from $FFFE to $FFFF there is room for 2 bytes",
                "large.bin@0 | does not fit: from $0000 to $FFFF there is room for 65536 bytes",
            })
    void anImageThatCannotBeUsedIsRefused(String image, String expected) throws IOException {
        write("empty.bin");
        write("large.bin", new byte[0x10001]);
        Object path = image.startsWith("@") ? image : directory.resolve(image);

        assertRefused(expected, "run", "--image=" + path);
    }

    @Test
    void aFileNameThatNoFileCanHaveIsRefused() {
        assertRefused("has no valid name", "run", "--image=a\0b@0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--pc=start | '--pc': 'start' is not an address; write it like 0x0400",
                "--pc=0x10000 | '0x10000' is out of range; addresses end at $FFFF",
                "--until-pc=12AB | '--until-pc': '12AB' is not an address",
                "--pc=0400 | '0400' may be hexadecimal or decimal; write 0x0400 or $0400 for the one,"
                        + " 400 for the other",
                "--until-pc=00400 | '00400' may be hexadecimal or decimal",
                "--max-cycles=many | 'many' is not a number of cycles; write a whole number from 1",
                "--max-cycles=0 | '0' is not a number of cycles; write a whole number from 1",
                "--max-cycles=-5 | '-5' is not a number of cycles",
                "--pc | Missing required parameter for option '--pc'",
                "--until=1 | Unknown option: '--until=1'; did you mean '--until-pc'?",
                "leftover | 'leftover'",
            })
    void aWrongOptionIsRefused(String option, String expected) {
        assertRefused(expected, "run", "--image=" + program + "@0", option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0000", "0x0"})
    void zeroIsNotAmbiguous(String address) {
        assertThat(execute("run", "--image=" + program + "@" + address, "--pc=0", "--until-pc=1"))
                .isZero();
    }

    @Test
    void anOptionBehindAWordIsRefused() {
        assertRefused(
                "'--pc=1' stands behind 'x'; options go before it",
                "run",
                "--image=" + program + "@0",
                "x",
                "--pc=1");
    }

    @Test
    void anOptionGivenTwiceIsRefused() {
        assertRefused("only once", "run", "--image=" + program + "@0", "--pc=1", "--pc=2");
    }

    @ParameterizedTest
    @CsvSource({
        "6502, $0402, '0x80,0xFE,0x4C,0x02,0x04'",
        "65C02, $0400, '0x80,0xFE'",
        "65c02, $0401, '0x1A,0xDB'"
    })
    void theProcessorIsTheOneThatTheUserWants(String cpu, String stop, String bytes)
            throws IOException {
        String[] words = bytes.split(",", -1);
        byte[] content = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            content[i] = Integer.decode(words[i]).byteValue();
        }
        String image = "--image=" + write("branch", content) + "@0x0400";

        for (String option : List.of("--stats", "--threaded")) {
            out.reset();
            assertThat(
                            execute(
                                    "run",
                                    "--cpu",
                                    cpu,
                                    image,
                                    "--pc=0x0400",
                                    "--until-pc",
                                    stop,
                                    "--max-cycles=1000", // not for ever, on the wrong one
                                    option))
                    .as(error())
                    .isZero();
            assertThat(output().get(0)).startsWith("stopped pc=" + stop + " ");
        }
    }

    @Test
    void aMissingImageIsRefused() {
        assertRefused("Missing required option: '--image=FILE@ADDRESS'", "run");
    }

    @Test
    void aMisspeltImageIsNotCalledMissing() {
        assertRefused("did you mean '--image'?", "run", "--imag", program + "@0");
    }

    @Test
    void aMisspeltCommandIsRefused() {
        assertRefused("'rum'; did you mean 'run'?", "rum");
    }

    @ParameterizedTest
    @CsvSource({"--help, Usage: sample-8bit", "--version, sample-8bit"})
    void helpAndVersionAreSuccess(String option, String expected) {
        assertThat(execute(option)).isZero();
        assertThat(error()).isEmpty();
        assertThat(output().get(0)).startsWith(expected);
    }

    @Test
    void theCommandExplainsItself() {
        assertThat(execute("run", "--help")).isZero();
        assertThat(output()).anyMatch(line -> line.contains("--until-pc=ADDRESS"));
    }
}
