package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not the plain bytes of a program: they are recognized, and not executed. */
@Timeout(60)
class FileFormatTest {
    /** CLC, and BCC to itself at $0401. */
    private static final String PROGRAM = "\u0018\u0090\u00fe";

    private static final String INTEL_HEX = ":030400001890FE53\n:00000001FF\n";

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

    /** Writes a file whose bytes are the characters of a text. */
    private String write(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return Files.write(directory.resolve(name), bytes).toString();
    }

    private void assertRefused(String expected, String... arguments) {
        err.reset();
        assertThat(execute(arguments)).isEqualTo(2);
        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said.lines()).hasSize(1);
        assertThat(said).startsWith("sample-8bit: ").contains(expected);
        assertThat(out.size()).isZero();
    }

    static List<Arguments> formats() {
        return List.of(
                arguments(
                        INTEL_HEX,
                        "is in the format Intel HEX, not the plain bytes of a program; convert it"
                                + " with objcopy -I ihex -O binary, and load that at $0400, or insist with"
                                + " --raw"),
                // With lines of MS-DOS, and an address of 32 bits first.
                arguments(
                        ":020000040000FA\r\n:03c0000018 90fe".replace(" ", "") + "97\r\n",
                        "at $C000"),
                arguments("\n\n" + INTEL_HEX, "Intel HEX"),
                arguments(
                        ":00000001FF",
                        "Intel HEX, not the plain bytes of a program; convert it with objcopy -I ihex -O binary, or insist"),
                arguments(
                        "S00600004844521B\nS10604001890FE4F\nS9030400F8\n",
                        "is in Motorola's S-record format, not the plain bytes of a program;"
                                + " convert it with objcopy -I srec -O binary, and load that at $0400"),
                arguments("S20700E0001890FE72\n", "S-record format"),
                arguments("S20700E0001890FE72\n", "at $E000"),
                arguments("S30800000600189 0FE4B\n".replace(" ", ""), "at $0600"),
                arguments(
                        ";0302001890FE01AB\n;0000010001\n",
                        "paper tape format, not the plain bytes of a program; convert it with srec_cat, and load that at $0200"),
                arguments("Uzna\21\0\0\0", "is in the object format of ca65"),
                arguments("naUz\15\0\0\0", "is in the library format of ar65"),
                arguments("\1\0o65\0\0\0", "is in the relocatable format o65"),
                arguments("\177ELF\1\1\1\0", "is in the format ELF"),
                arguments("\0\5\26\0\0\2\0\0", "is in the format AppleSingle"),
                arguments(
                        "sim65\2\0\0\0\2\0\2\u00ea", "run it with --board sim65, without --image"),
                arguments("NES\32\1\1\0\0", "is in the format iNES"),
                arguments("C64 CARTRIDGE   \0\0\0\100", "is in the format CRT"),
                arguments("\37\u008b\10\0", "is in the format gzip"),
                arguments("PK\3\4", "is in the format ZIP"),
                // A line of BASIC: 10 SYS2061.
                arguments(
                        "\1\10\13\10\12\0\u009e2061\0\0\0\u00ea",
                        "is in the format PRG, not the plain bytes of a program; cut off the"
                                + " address, its first two bytes, with tail -c +3, and load that"
                                + " at $0801, or insist with --raw"),
                arguments("\1\34\13\34\12\0\u009e7181\0\0\0\u00ea", "at $1C01"),
                // Two segments of Atari's.
                arguments(
                        "\u00ff\u00ff\0\6\2\6" + PROGRAM + "\u00e0\2\u00e1\2\0\6",
                        "is in the format of Atari's DOS"),
                arguments(
                        "\u00ff\u00ff\0\6\2\6" + PROGRAM + "\u00ff\u00ff\u00e0\2\u00e1\2\0\6",
                        "is in the format of Atari's DOS"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsNotPlainBytesIsRefusedWithARemedy(String content, String expected)
            throws IOException {
        String file = write("program", content);

        assertRefused(expected, "run", "--image", file + "@$0400", "--pc", "$0400");
        assertRefused("the file '" + file + "' is in ", "run", "--image", file + "@$0400");
        assertRefused(expected, "run", "--board", "symon", "--rom", file + "@$C000");
        assertRefused(expected, "run", "--board", "micro", "--rom", file + "@$E000");
        assertRefused(expected, "disassemble", file + "@$0400");
    }

    static List<String> plain() {
        return List.of(
                PROGRAM,
                ":",
                ":03", // cut off
                ":040400001890FE53", // not so many bytes
                ":030400001890FE5", // half a byte
                ":030400001890FE53 ; a comment",
                ":loop lda #1",
                "S1",
                "S10100",
                "S20400001890FE4F", // not so many bytes
                "START lda #1",
                "; lda #1",
                ";03020",
                "Uznb",
                "\0o65",
                "PK",
                "\1\10\1\10\12\0\u009e2061", // a line that follows itself
                "\1\10\13\11\12\0\u009e2061", // one that is too long
                "\1\10\13\10\12\0\u00902061", // another statement
                "\u00ff".repeat(100),
                "\u00ff\u00ff\0\6\2\6\u0018\u0090", // a byte too few
                "\u00ff\u00ff\0\6\2\6" + PROGRAM + "\0", // one too many
                "\u00ff\u00ff\2\6\0\6" + PROGRAM); // ends before it begins
    }

    @ParameterizedTest
    @MethodSource("plain")
    void otherBytesArePlain(String content) throws IOException {
        String file = write("program.bin", content);

        assertThat(execute("disassemble", file + "@$0400")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aNameMaySayThatAFileIsNotPlain() throws IOException {
        String file = write("a.PRG", "\0\4" + PROGRAM);

        assertRefused("is in the format PRG, not the plain", "run", "--image", file + "@$0400");
        assertRefused("tail -c +3, and load that at $0400", "run", "--image", file + "@$0400");
        assertRefused("format PRG", "disassemble", write("b.prg", "\1") + "@$0400");
    }

    @Test
    void whoeverInsistsGetsTheBytesAsTheyAre() throws IOException {
        String prg = write("a.prg", "\0\4" + PROGRAM);

        assertThat(
                        execute(
                                "run",
                                "--raw",
                                "--image=" + prg + "@$03FE",
                                "--pc=$0400",
                                "--until-pc=$0401"))
                .isZero();
        assertThat(execute("disassemble", "--raw", write("a.hex", INTEL_HEX) + "@$0400")).isZero();
        assertThat(
                        execute(
                                "run",
                                "--board=symon",
                                "--max-cycles=9",
                                "--raw",
                                "--rom=" + prg + "@$C000"))
                .isZero();
    }

    @Test
    void aTextThatIsLongerThanTheRoomIsStillRecognized() throws IOException {
        String file = write("a.hex", INTEL_HEX.repeat(10));

        assertRefused("format Intel HEX", "run", "--image", file + "@$FFF0");
    }

    @Test
    void theBoardThatHasAFormatOfItsOwnKnowsNoRawBytes() throws IOException {
        assertRefused(
                "'--raw' is for the board flat or symon or micro, not for sim65",
                "run",
                "--board=sim65",
                "--raw",
                write("x", "x"));
    }
}
