package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The listing of an image, and that ca65 makes the same image of it, where it is installed. */
@Timeout(60)
class DisassembleCommandTest {
    /** LDA #5, STA $0010 with a long address, BNE to itself, an undocumented opcode, half a JMP. */
    private static final int[] PROGRAM = {
        0xA9, 0x05, 0x8D, 0x10, 0x00, 0xD0, 0xFE, 0x02, 0x6C, 0x34, 0x12, 0x4C, 0x00
    };

    @TempDir Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String program = "";

    @BeforeEach
    void writeProgram() throws IOException {
        byte[] bytes = new byte[PROGRAM.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) PROGRAM[i];
        }
        program = write("program.bin", bytes);
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

    private List<String> listing(String... arguments) {
        assertThat(execute(arguments)).isZero();
        assertThat(err.size()).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void assertRefused(String expected, String... arguments) {
        assertThat(execute(arguments)).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("sample-8bit: ")
                .contains(expected)
                .endsWith("('sample-8bit disassemble --help' explains it)\n");
    }

    @Test
    void eachInstructionIsALineWithItsAddressAndBytes() {
        assertThat(listing("disassemble", program + "@$0400"))
                .containsExactly(
                        "        .setcpu \"6502\"",
                        "        .org $0400",
                        "        LDA #$05                ; $0400  A9 05",
                        "        STA a:$0010             ; $0402  8D 10 00",
                        "        BNE $0405               ; $0405  D0 FE",
                        "        .byte $02               ; $0407  02",
                        "        JMP ($1234)             ; $0408  6C 34 12",
                        "        .byte $4C, $00          ; $040B  4C 00");
    }

    @Test
    void aRangeMayBeginAndEndInTheMiddle() {
        assertThat(listing("disassemble", "--from=0x0402", "--to=$0405", program + "@$0400"))
                .containsExactly(
                        "        .setcpu \"6502\"",
                        "        .org $0402",
                        "        STA a:$0010             ; $0402  8D 10 00",
                        "        .byte $D0               ; $0405  D0");
    }

    @ParameterizedTest
    @CsvSource({"0xFFFE, 0x10, BNE *+18", "0x0000, 0x80, BNE *-126"})
    void aBranchGoesAroundTheEndOfMemory(String address, String offset, String expected)
            throws IOException, InterruptedException {
        byte[] image = {(byte) 0xD0, Integer.decode(offset).byteValue()};

        List<String> listing = listing("disassemble", write("branch", image) + "@" + address);

        assertThat(listing.get(2)).contains(expected);
        HostProgram.assumeInstalled("ca65");
        assertThat(assembled(listing)).isEqualTo(image);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from=$03FF | --from $03FF is not in the file, which goes from $0400 to $040C",
                "--from=$040D | --from $040D is not in the file",
                "--to=$040D | --to $040D is not in the file",
                "--to=$03FF | --to $03FF is not in the file",
                "--from=x | 'x' is not an address; write it like 0x0400",
                "--cpu=z80 | there is no processor 'z80'; write 6502 or 65C02",
                "--fro=1 | Unknown option: '--fro=1'; did you mean '--from'?",
            })
    void aWrongOptionIsRefused(String option, String expected) {
        assertRefused(expected, "disassemble", option, program + "@$0400");
    }

    @Test
    void optionsMayStandBehindTheFile() {
        assertThat(listing("disassemble", program + "@$0400", "--to=$0401", "--cpu", "65C02"))
                .containsExactly(
                        "        .setcpu \"65C02\"",
                        "        .org $0400",
                        "        LDA #$05                ; $0400  A9 05");
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertRefused(
                "--from $0402 is behind --to $0401; write the lower first",
                "disassemble",
                "--from=$0402",
                "--to=$0401",
                program + "@$0400");
    }

    @Test
    void aFileThatCannotBeUsedIsRefused() {
        assertRefused("says no address; write FILE@ADDRESS", "disassemble", program);
        err.reset();
        assertRefused("does not exist;", "disassemble", program + "x@0");
        err.reset();
        assertRefused("Missing required parameter: 'FILE@ADDRESS'", "disassemble");
        err.reset();
        assertRefused("'leftover'", "disassemble", program + "@0", "leftover");
    }

    @ParameterizedTest
    @CsvSource({
        "6502, 0, 0x0000", "6502, 1, 0x8000", "6502, 2, 0xC000",
        "65C02, 3, 0x0000", "65C02, 4, 0x8000", "65C02, 5, 0xC000"
    })
    void theAssemblerMakesTheSameBytes(String cpu, long seed, String address)
            throws IOException, InterruptedException {
        HostProgram.assumeInstalled("ca65");
        byte[] image = new byte[0x4000];
        new Random(seed).nextBytes(image);
        // Also where the zero page and the end of memory are near.
        for (int at = 0; at < 0x2000; at += 3) {
            image[at] = 0;
        }

        List<String> listing =
                listing("disassemble", "--cpu=" + cpu, write("random", image) + "@" + address);

        assertThat(assembled(listing)).isEqualTo(image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6502", "65C02"})
    void theAssemblerMakesTheSameBytesOfEachOpcode(String cpu)
            throws IOException, InterruptedException {
        HostProgram.assumeInstalled("ca65");
        byte[] image = new byte[256 * 5];
        for (int opcode = 0; opcode < 256; opcode++) {
            image[5 * opcode] = (byte) opcode;
            image[5 * opcode + 1] = 0x7F;
            // What is left of these behind the opcode are BRKs and NOPs.
            image[5 * opcode + 3] = (byte) 0xEA;
            image[5 * opcode + 4] = (byte) 0xEA;
        }

        List<String> listing =
                listing("disassemble", "--cpu=" + cpu, write("opcodes", image) + "@$0300");

        assertThat(assembled(listing)).isEqualTo(image);
    }

    @Test
    void theInstructionsOfTheCmosChipAreKnown() throws IOException {
        byte[] image = {
            (byte) 0x80, (byte) 0xFE, (byte) 0xB2, 0x12, (byte) 0x9F, 0x12, (byte) 0xFD, 0x5A, 0x03,
        };

        assertThat(listing("disassemble", "--cpu=65c02", write("cmos", image) + "@$0400"))
                .containsExactly(
                        "        .setcpu \"65C02\"",
                        "        .org $0400",
                        "        BRA $0400               ; $0400  80 FE",
                        "        LDA ($12)               ; $0402  B2 12",
                        "        BBS1 $12,$0404          ; $0404  9F 12 FD",
                        "        PHY                     ; $0407  5A",
                        "        .byte $03               ; $0408  03        NOP");
    }

    private byte[] assembled(List<String> listing) throws IOException, InterruptedException {
        Path source = Files.write(directory.resolve("listing.s"), listing);
        Path object = directory.resolve("listing.o");
        Path binary = directory.resolve("listing.bin");
        HostProgram.run("ca65", "-o", object.toString(), source.toString());
        HostProgram.run("ld65", "-t", "none", "-o", binary.toString(), object.toString());
        return Files.readAllBytes(binary);
    }
}
