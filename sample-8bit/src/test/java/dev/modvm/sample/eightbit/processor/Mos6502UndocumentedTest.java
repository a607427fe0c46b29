package dev.modvm.sample.eightbit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the undocumented instructions of the NMOS 6502 do, and which accesses they make, against
 * tables and formulas from "NMOS 6510 Unintended Opcodes: No More Secrets" and "64doc".
 */
class Mos6502UndocumentedTest {
    private static final int START = 0x0400;

    private final MemoryBus bus = new MemoryBus();
    private final Mos6502 cpu = new Mos6502();

    @BeforeEach
    void reset() {
        bus.installWord(0xFFFC, START);
        cpu.reset(bus);
    }

    private int execute(int... instruction) {
        bus.install(START, instruction);
        cpu.pc = START;
        return bus.step(cpu);
    }

    /**
     * How each addressing mode of the instructions that change memory gets to $1234, the last byte
     * of an instruction being at $0401 or $0402: offset of the opcode, operands, accesses between.
     */
    static Stream<Arguments> modesThatModify() {
        return Stream.of(
                Arguments.of(0x0F, List.of(0x34, 0x12), List.of("read  $0402 $12")),
                Arguments.of(
                        0x1F,
                        List.of(0x24, 0x12),
                        List.of("read  $0402 $12", "read  $1234 $81")), // X is $10
                Arguments.of(
                        0x1B,
                        List.of(0xD4, 0x11),
                        List.of("read  $0402 $11", "read  $1134 $00")), // Y is $60
                Arguments.of(
                        0x03,
                        List.of(0x30),
                        List.of("read  $0030 $00", "read  $0040 $34", "read  $0041 $12")),
                Arguments.of(
                        0x13,
                        List.of(0x50),
                        List.of("read  $0050 $D4", "read  $0051 $11", "read  $1134 $00")));
    }

    @ParameterizedTest
    @MethodSource("modesThatModify")
    void eachCombinationLoadsSavesAndSavesAgain(
            int mode, List<Integer> operands, List<String> between) {
        bus.installWord(0x0040, 0x1234);
        bus.installWord(0x0050, 0x11D4);
        String[] results = {"$02", "$03", "$40", "$C0", null, null, "$80", "$82"};
        for (int row = 0; row < 8; row++) {
            if (results[row] == null) {
                continue; // SAX and LAX
            }
            bus.install(0x1234, 0x81);
            cpu.x = 0x10;
            cpu.y = 0x60;
            cpu.setStatus(0x01);
            int opcode = 0x20 * row + mode;
            int[] instruction = {opcode, operands.get(0), operands.get(operands.size() - 1)};

            int cycles = execute(instruction);

            assertThat(cycles).isEqualTo(bus.accesses.size());
            assertThat(bus.accesses).startsWith(String.format("read  $0400 $%02X", opcode));
            assertThat(bus.accesses.subList(2, bus.accesses.size()))
                    .as("$%02X", opcode)
                    .startsWith(between.toArray(String[]::new))
                    .endsWith("read  $1234 $81", "write $1234 $81", "write $1234 " + results[row])
                    .hasSize(between.size() + 3);
            assertThat(cpu.pc).isEqualTo(START + 1 + operands.size());
        }
    }

    @ParameterizedTest(name = "{0} with A {1}, status {2}, of {3}: {4}, A {5}, status {6}")
    @CsvSource({
        "SLO, 0x07, 0x01, 0x00, 0x81, 0x02, 0x03, 0x21", // C is out of memory
        "SLO, 0x07, 0x00, 0x00, 0x40, 0x80, 0x80, 0xA0", // N
        "RLA, 0x27, 0xFF, 0x01, 0x40, 0x81, 0x81, 0xA0", // C is rotated in
        "RLA, 0x27, 0x02, 0x00, 0x80, 0x00, 0x00, 0x23", // Z C
        "SRE, 0x47, 0x40, 0x00, 0x81, 0x40, 0x00, 0x23",
        "SRE, 0x47, 0x80, 0x01, 0x02, 0x01, 0x81, 0xA0",
        "RRA, 0x67, 0x10, 0x00, 0x03, 0x01, 0x12, 0x20", // the bit rotated out is added
        "RRA, 0x67, 0x50, 0x00, 0x60, 0x30, 0x80, 0xE0", // N V
        "RRA, 0x67, 0x15, 0x08, 0x52, 0x29, 0x44, 0x28", // decimal: 15 + 29
        "DCP, 0xC7, 0x10, 0x40, 0x11, 0x10, 0x10, 0x63", // V stays
        "DCP, 0xC7, 0x10, 0x00, 0x00, 0xFF, 0x10, 0x20",
        "ISC, 0xE7, 0x10, 0x01, 0x0F, 0x10, 0x00, 0x23",
        "ISC, 0xE7, 0x10, 0x00, 0xFF, 0x00, 0x0F, 0x21",
        "ISC, 0xE7, 0x32, 0x09, 0x13, 0x14, 0x18, 0x29", // decimal: 32 - 14
    })
    void aCombinationIsTwoInstructions(
            String name,
            String opcode,
            String a,
            String status,
            String before,
            String after,
            String result,
            String flags) {
        bus.install(0x0080, Integer.decode(before));
        cpu.a = Integer.decode(a);
        cpu.setStatus(Integer.decode(status));

        assertThat(execute(Integer.decode(opcode), 0x80)).as(name).isEqualTo(5);

        assertThat(bus.memory[0x0080] & 0xFF).isEqualTo(Integer.decode(after));
        assertThat(cpu.a).isEqualTo(Integer.decode(result));
        assertThat(cpu.status()).isEqualTo(Integer.decode(flags));
    }

    @ParameterizedTest
    @CsvSource({"0xA7, 0x80", "0xB7, 0x80", "0xAF, 0x9A", "0xBF, 0x9A", "0xA3, 0x80", "0xB3, 0x80"})
    void laxLoadsBoth(String opcode, String operand) {
        bus.install(0x0080, 0x9A, 0x90); // the value, and a pointer to it
        bus.install(0x909A, 0x9A);

        execute(Integer.decode(opcode), Integer.decode(operand), 0x90);

        assertThat(List.of(cpu.a, cpu.x)).containsExactly(0x9A, 0x9A);
        assertThat(cpu.status()).isEqualTo(0xA4);
    }

    @ParameterizedTest(name = "{0} saves to {2} in {3}")
    @CsvSource({
        "0x87, 0x80, 0x0080, 3",
        "0x97, 0x80, 0x0090, 4",
        "0x8F, 0x80, 0x1280, 4",
        "0x83, 0x80, 0x5678, 6",
    })
    void saxSavesWhatBothShare(String opcode, String operand, String address, int cycles) {
        bus.install(0x004C, 0x78, 0x56);
        cpu.a = 0xF3;
        cpu.x = 0xCC;
        cpu.y = 0x10;
        cpu.setStatus(0xC3);

        assertThat(execute(Integer.decode(opcode), Integer.decode(operand), 0x12))
                .isEqualTo(cycles);

        assertThat(bus.accesses)
                .endsWith(String.format("write $%04X $C0", Integer.decode(address)));
        assertThat(cpu.status()).as("no flag").isEqualTo(0xE3);
    }

    @ParameterizedTest(name = "{0} #{1}: A {2} becomes {4}, X {3} {5}, status {6}")
    @CsvSource({
        "0x0B, 0xF0, 0x8F, 0x00, 0x80, 0x00, 0xA1", // ANC: C is N
        "0x2B, 0x0F, 0x8F, 0x00, 0x0F, 0x00, 0x20",
        "0x4B, 0xFF, 0x03, 0x00, 0x01, 0x00, 0x21", // ALR
        "0x4B, 0xFE, 0x01, 0x00, 0x00, 0x00, 0x22",
        "0xCB, 0x05, 0xF0, 0x3F, 0xF0, 0x2B, 0x21", // SBX: $30 - 5
        "0xCB, 0x31, 0xF0, 0x3F, 0xF0, 0xFF, 0xA0",
        "0xCB, 0x30, 0xF0, 0x3F, 0xF0, 0x00, 0x23",
        "0xEB, 0x05, 0x10, 0x00, 0x0A, 0x00, 0x21", // SBC, with a borrow
        "0x8B, 0xFF, 0x01, 0x77, 0x67, 0x77, 0x20", // ANE: (A | $EE) & X
        "0x8B, 0x0F, 0x00, 0xFF, 0x0E, 0xFF, 0x20",
        "0xAB, 0x1F, 0x10, 0x00, 0x1E, 0x1E, 0x20", // LXA: (A | $EE)
        "0xAB, 0x11, 0x11, 0x00, 0x11, 0x11, 0x20",
    })
    void immediateOperands(
            String opcode, String operand, String a, String x, String newA, String newX, String p) {
        cpu.a = Integer.decode(a);
        cpu.x = Integer.decode(x);
        cpu.setStatus(0x00);

        assertThat(execute(Integer.decode(opcode), Integer.decode(operand))).isEqualTo(2);

        assertThat(cpu.a).isEqualTo(Integer.decode(newA));
        assertThat(cpu.x).isEqualTo(Integer.decode(newX));
        assertThat(cpu.status()).isEqualTo(Integer.decode(p));
        assertThat(cpu.pc).isEqualTo(START + 2);
    }

    /** As "64doc" states the operation of ARR, bit by bit. */
    @Test
    void arrRotatesAndAdds() {
        for (int carry = 0; carry < 2; carry++) {
            for (int value = 0; value < 256; value++) {
                cpu.a = value;
                cpu.setStatus(carry);
                execute(0x6B, 0xFF);
                int rotated = value >> 1 | carry << 7;
                int bit6 = rotated >> 6 & 1;
                int bit5 = rotated >> 5 & 1;
                assertThat(cpu.a).isEqualTo(rotated);
                assertThat(cpu.status())
                        .isEqualTo(flags(carry, bit6 ^ bit5, rotated == 0 ? 1 : 0, bit6));

                cpu.a = value;
                cpu.setStatus(0x08 | carry);
                execute(0x6B, 0xFF);
                int low = value & 0x0F;
                int high = value >> 4;
                int digits = rotated;
                if (low + (low & 1) > 5) {
                    digits = (digits & 0xF0) | ((digits + 6) & 0x0F);
                }
                int out = high + (high & 1) > 5 ? 1 : 0;
                digits = (digits + 0x60 * out) & 0xFF;
                assertThat(cpu.a).as("decimal %02X", value).isEqualTo(digits);
                assertThat(cpu.status())
                        .isEqualTo(
                                0x08
                                        | flags(
                                                carry,
                                                (value ^ rotated) >> 6 & 1,
                                                rotated == 0 ? 1 : 0,
                                                out));
            }
        }
    }

    private static int flags(int n, int v, int z, int c) {
        return n << 7 | v << 6 | 0x20 | z << 1 | c;
    }

    @Test
    void arrAndsFirst() {
        cpu.a = 0xFF;
        cpu.setStatus(0x00);

        execute(0x6B, 0x82);

        assertThat(cpu.a).isEqualTo(0x41);
    }

    @Test
    void lasLoadsThreeRegisters() {
        bus.install(0x1300, 0xF3);
        cpu.s = 0x3C;
        cpu.y = 0x80;

        assertThat(execute(0xBB, 0x80, 0x12)).isEqualTo(5);

        assertThat(List.of(cpu.a, cpu.x, cpu.s)).containsExactly(0x30, 0x30, 0x30);
        assertThat(bus.accesses).endsWith("read  $1200 $00", "read  $1300 $F3");
    }

    /** A is $F7, X is $7F; the operand is $12F0 or, by the pointer, the same. */
    @ParameterizedTest(name = "{0} by {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0x9F | 0x0F | 0x7F | read  $12FF $00 | write $12FF $13", // SHA
                "0x9F | 0x10 | 0x7F | read  $1200 $00 | write $1300 $13",
                "0x9F | 0x10 | 0x0D | read  $1200 $00 | write $0100 $01", // the page is the value
                "0x93 | 0x0F | 0x7F | read  $12FF $00 | write $12FF $13",
                "0x93 | 0x10 | 0x0D | read  $1200 $00 | write $0100 $01",
                "0x9B | 0x0F | 0x7F | read  $12FF $00 | write $12FF $13", // TAS
                "0x9B | 0x10 | 0x0D | read  $1200 $00 | write $0100 $01",
                "0x9E | 0x0F | 0x1B | read  $12FF $00 | write $12FF $13", // SHX
                "0x9E | 0x10 | 0x0A | read  $1200 $00 | write $0200 $02",
                "0x9C | 0x1B | 0x0F | read  $12FF $00 | write $12FF $13", // SHY
                "0x9C | 0x0A | 0x10 | read  $1200 $00 | write $0200 $02",
            })
    void storesRunIntoThePage(String opcode, String y, String x, String load, String save) {
        bus.install(0x0080, 0xF0, 0x12);
        boolean indirect = opcode.equals("0x93");
        cpu.a = 0xF7;
        cpu.x = Integer.decode(x);
        cpu.y = Integer.decode(y);

        int cycles =
                indirect
                        ? execute(Integer.decode(opcode), 0x80)
                        : execute(Integer.decode(opcode), 0xF0, 0x12);

        assertThat(cycles).isEqualTo(indirect ? 6 : 5);
        assertThat(bus.accesses).endsWith(load, save);
        if (opcode.equals("0x9B")) {
            assertThat(cpu.s).isEqualTo(0xF7 & Integer.decode(x));
        }
    }

    @ParameterizedTest(name = "NOP {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0x1A | 0x00 | read  $0401 $12",
                "0x80 | 0x00 | read  $0401 $12",
                "0x04 | 0x00 | read  $0401 $12, read  $0012 $00",
                "0x14 | 0xF0 | read  $0401 $12, read  $0012 $00, read  $0002 $00",
                "0x0C | 0x00 | read  $0401 $12, read  $0402 $34, read  $3412 $00",
                "0x1C | 0x01 | read  $0401 $12, read  $0402 $34, read  $3413 $00",
                "0x1C | 0xF0 | read  $0401 $12, read  $0402 $34, read  $3402 $00, read  $3502 $00",
            })
    void nothingIsDoneWithWhatIsLoaded(String opcode, String x, String accesses) {
        cpu.x = Integer.decode(x);
        int code = Integer.decode(opcode);

        execute(code, 0x12, 0x34);

        assertThat(String.join(", ", bus.accesses))
                .isEqualTo(String.format("read  $0400 $%02X, %s", code, accesses));
        assertThat(cpu.status()).isEqualTo(0x24);
        assertThat(List.of(cpu.a, cpu.x, cpu.y)).containsExactly(0, Integer.decode(x), 0);
    }
}
