package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.sample.eightbit.Conformance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

/**
 * The command that compares the 6502 with test vectors: what passes, what fails, what is refused.
 */
@Timeout(120)
class VectorsCommandTest {
    /** INC $10, where $10 holds $7F: N is set. */
    private static final String INCREMENT =
            """
            {"Name": "e6 10",
             "Initial": {"PC": 1024, "S": 253, "A": 1, "X": 2, "Y": 3, "P": 36,
                         "RAM": [[1024, 230], [1025, 16], [16, 127]]},
             "Final": {"PC": 1026, "S": 253, "A": 1, "X": 2, "Y": 3, "P": 164,
                       "RAM": [[16, 128], [1024, 230], [1025, 16]]},
             "Cycles": [[1024, 230, "read"], [1025, 16, "read"], [16, 127, "read"],
                        [16, 127, "write"], [16, 128, "write"]]}
            """;

    @TempDir Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int execute(Object... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "vectors";
        for (int i = 0; i < arguments.length; i++) {
            all[i + 1] = arguments[i].toString();
        }
        return Main.execute(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private List<String> output() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void assertRefused(String expected) {
        assertThat(output()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("sample-8bit: ")
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--threaded"})
    void whatTheProcessorDoesPasses(String option) throws IOException {
        write("e6.json", "[" + INCREMENT + "," + INCREMENT + "]");
        write("more.json", "[" + INCREMENT + "]");
        write("README.md", "not a test");

        int status = option.isEmpty() ? execute(directory) : execute(option, directory);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(output()).containsExactly("3 passed, 0 failed");
        assertThat(status).isZero();
    }

    /** INC A, an instruction of the 65C02 only; its second access is to the next opcode. */
    private static final String INCREMENT_A =
            """
            {"Name": "1a",
             "Initial": {"PC": 1024, "S": 253, "A": 127, "X": 2, "Y": 3, "P": 36,
                         "RAM": [[1024, 26], [1025, 16]]},
             "Final": {"PC": 1025, "S": 253, "A": 128, "X": 2, "Y": 3, "P": 164,
                       "RAM": [[1024, 26], [1025, 16]]},
             "Cycles": [[1024, 26, "read"], [1025, 16, "read"]]}
            """;

    /** WAI: of it only the cycles until the processor waits. */
    private static final String WAIT =
            """
            {"Name": "cb",
             "Initial": {"PC": 1024, "S": 253, "A": 1, "X": 2, "Y": 3, "P": 36,
                         "RAM": [[1024, 203], [1025, 16]]},
             "Final": {"PC": 1025, "S": 253, "A": 1, "X": 2, "Y": 3, "P": 36,
                       "RAM": [[1024, 203], [1025, 16]]},
             "Cycles": [[1024, 203, "read"], [1025, 16, "read"], [1025, 16, "read"]]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"--cpu=65C02", "--cpu=65c02 --threaded"})
    void theCmosChipIsComparedToo(String options) throws IOException {
        write("1a.json", "[" + INCREMENT_A + "," + WAIT + "," + WAIT.replace("203", "219") + "]");
        List<Object> arguments = new ArrayList<>(List.of((Object[]) options.split(" ")));
        arguments.add(directory);

        int status = execute(arguments.toArray());

        assertThat(output()).containsExactly("3 passed, 0 failed");
        assertThat(status).isZero();
    }

    @Test
    void theProcessorsAreNotTheSame() throws IOException {
        write("1a.json", "[" + INCREMENT_A + "]");

        assertThat(execute(directory)).isEqualTo(1);
        assertThat(output()).contains("  A is $7F, expected $80", "0 passed, 1 failed");
    }

    @Test
    void optionsMayStandBehindTheDirectory() throws IOException {
        write("e6.json", "[" + INCREMENT + "]");

        assertThat(execute(directory, "--threaded")).isZero();
        assertThat(output()).containsExactly("1 passed, 0 failed");
    }

    @Test
    void theOneOfTheReadmePasses() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String block = readme.split("```json", 2)[1].split("```", 2)[0];
        write("readme.json", "[" + block + "]");

        assertThat(execute(directory)).isZero();
        assertThat(output()).containsExactly("1 passed, 0 failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"PC\": 1026 | \"PC\": 1027 | PC is $0402, expected $0403",
                "\"S\": 253, \"A\": 1, \"X\": 2, \"Y\": 3, \"P\": 164"
                        + " | \"S\": 0, \"A\": 1, \"X\": 2, \"Y\": 3, \"P\": 164"
                        + " | S is $FD, expected $00",
                "\"P\": 164 | \"P\": 36 | P is $A4, expected $24",
                "[16, 128], [1024 | [16, 129], [1024 | RAM $0010 is $80, expected $81",
                "[16, 128], [1024 | [16, 128], [17, 1], [1024 | RAM $0011 is $00, expected $01",
                "[16, 127, \"write\"] | [16, 127, \"read\"]"
                        + " | access 4 is write $0010 $7F, expected read  $0010 $7F",
                "[16, 127, \"write\"] | [17, 127, \"write\"]"
                        + " | access 4 is write $0010 $7F, expected write $0011 $7F",
                "[16, 127, \"write\"] | [16, 126, \"write\"]"
                        + " | access 4 is write $0010 $7F, expected write $0010 $7E",
                "[16, 128, \"write\"]] | [16, 128, \"write\"], [1026, 0, \"read\"]]"
                        + " | access 6 is missing, expected read  $0402 $00",
                ", [16, 128, \"write\"]] | ] | access 5 is write $0010 $80, expected none",
            })
    void eachDifferenceFailsAndIsNamed(String part, String other, String expected)
            throws IOException {
        assertThat(INCREMENT).contains(part);
        write("e6.json", "[" + INCREMENT + "," + INCREMENT.replace(part, other) + "]");

        int status = execute(directory);

        assertThat(output())
                .containsExactly(
                        directory.resolve("e6.json") + ": e6 10 failed",
                        "  " + expected,
                        "1 passed, 1 failed");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void anOpcodeThatJamsTheProcessorFails() throws IOException {
        write("02.json", "[" + INCREMENT.replace("230", "2") + "]");

        assertThat(execute(directory)).isEqualTo(1);
        assertThat(output().get(1)).contains("cpu failed: the opcode $02 at $0400 jams");
        assertThat(output()).endsWith("0 passed, 1 failed");
    }

    @Test
    void onlyTheFirstFailuresAreShown() throws IOException {
        String wrong = INCREMENT.replace("1026", "1027");
        write("e6.json", "[" + (wrong + ",").repeat(11) + wrong + "]");

        assertThat(execute(directory)).isEqualTo(1);
        assertThat(output()).hasSize(10 * 2 + 2);
        assertThat(output()).endsWith("and others, which are only counted", "0 passed, 12 failed");
    }

    @Test
    void theUnusedBitsOfTheStatusDoNotCount() throws IOException {
        write("e6.json", "[" + INCREMENT.replace("164", "148").replace("36", "20") + "]");

        assertThat(execute(directory)).isZero();
    }

    @Test
    void aNameCannotCommandTheTerminal() throws IOException {
        write("e6.json", "[" + INCREMENT.replace("1026", "0").replace("e6 10", "\\u001b[2J") + "]");

        assertThat(execute(directory)).isEqualTo(1);
        assertThat(output().get(0)).endsWith(": ?[2J failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | line 1, column 1: expected an array of tests, not the end of the file",
                "{} | line 1, column 1: expected an array of tests, not {",
                "[1] | line 1, column 2: expected a test or the end of the array, not 1",
                "[{}] | line 1, column 2: a test needs Name, Initial, Final and Cycles",
                "[{\"Nam\": 1}] | line 1, column 3: expected Name, Initial, Final or Cycles, not Nam",
                "[{\"Name\": 1}] | line 1, column 11: expected a text, not 1",
                "[{\"Name\": \"\", \"Name\": \"\"}] | Duplicate field",
                "[{\"Initial\": []}] | expected an object with registers and RAM, not [",
                "[{\"Initial\": {}}] | line 1, column 14: the state lacks RAM",
                "[{\"Initial\": {\"RAM\": []}}] | line 1, column 14: the state lacks PC",
                "[{\"Initial\": {\"PC\": 65536}}] | expected a whole number from 0 to 65535, not 65536",
                "[{\"Initial\": {\"PC\": 99999999999999999999}}] | number from 0 to 65535, not 9999",
                "[{\"Initial\": {\"A\": -1}}] | expected a whole number from 0 to 255, not -1",
                "[{\"Initial\": {\"A\": 1.5}}] | expected a whole number from 0 to 255, not 1.5",
                "[{\"Initial\": {\"B\": 1}}] | expected PC, S, A, X, Y, P or RAM, not B",
                "[{\"Initial\": {\"RAM\": [[1, 2], [1, 3]]}}] | the address $0001 appears twice",
                "[{\"Initial\": {\"RAM\": [[1, 2, 3]]}}] | expected the end of [address, value], not 3",
                "[{\"Cycles\": [[1, 2, \"jump\"]]}] | expected \"read\" or \"write\", not jump",
                "[{\"Cycles\": [[1, 2]]}] | expected a text, not ]",
                "[ | line 1, column 2: ",
                "[] [] | line 1, column 4: expected the end of the file, not [",
                "\\u0000 | line 1, column 1: ",
            })
    void aMalformedFileIsRefusedWithItsPosition(String content, String expected)
            throws IOException {
        write("bad.json", content);

        assertThat(execute(directory)).isEqualTo(2);
        assertRefused("the file '" + directory.resolve("bad.json") + "' is not a file of tests: ");
        assertRefused(expected);
    }

    @Test
    void aPositionIsThatOfTheMistake() throws IOException {
        write("bad.json", "[" + INCREMENT.replace("164", "256") + "]");

        assertThat(execute(directory)).isEqualTo(2);
        assertRefused("line 4, column 63: expected a whole number from 0 to 255, not 256");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        write("deep.json", "[".repeat(1_000_000));

        assertThat(execute(directory)).isEqualTo(2);
        assertRefused("line 1, column 2: expected a test or the end of the array, not [");
    }

    @Test
    void anEndlessListOfCyclesIsRefused() throws IOException {
        write("long.json", "[{\"Cycles\": [" + "[1, 2, \"read\"],".repeat(101) + "]}]");

        assertThat(execute(directory)).isEqualTo(2);
        assertRefused("expected at most 100 cycles");
    }

    @Test
    void aDirectoryWithoutTestsIsRefused() throws IOException {
        assertThat(execute(directory)).isEqualTo(2);
        assertRefused("holds no file whose name ends in .json");
    }

    @Test
    void filesWithoutTestsAreRefused() throws IOException {
        write("empty.json", "[]");

        assertThat(execute(directory)).isEqualTo(2);
        assertRefused("no test");
    }

    @Test
    void aFileThatIsADirectoryIsRefused() throws IOException {
        Files.createDirectory(directory.resolve("folder.json"));

        assertThat(execute(directory)).isEqualTo(2);
        assertRefused("folder.json");
    }

    @Test
    void aDirectoryThatDoesNotExistIsRefused() {
        assertThat(execute(directory.resolve("missing"))).isEqualTo(2);
        assertRefused("missing' does not exist; check its name");
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsRefused() throws IOException {
        write("e6.json", "[]");

        assertThat(execute(directory.resolve("e6.json"))).isEqualTo(2);
        assertRefused("e6.json' is a file; name the directory that it is in");
    }

    @Test
    void aMissingDirectoryIsRefused() {
        assertThat(execute()).isEqualTo(2);
        assertRefused("Missing required parameter: 'DIRECTORY'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--threaded"})
    void theProcessorDoesWhatWasRecorded(String option) {
        Path recordings = Conformance.data("6502-single-step");

        int status = option.isEmpty() ? execute(recordings) : execute(option, recordings);

        assertThat(output()).containsExactly("7550 passed, 0 failed");
        assertThat(status).isZero();
    }
}
