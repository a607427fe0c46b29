package dev.modvm.sample.eightbit.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modvm.runtime.Terminated;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a 65C02 does in another way than an NMOS 6502, or does and a 6502 does not. */
class Wdc65C02Test {
    private static final int START = 0x0400;

    private final MemoryBus bus = new MemoryBus();
    private final Wdc65C02 cpu = new Wdc65C02();

    @BeforeEach
    void reset() {
        bus.installWord(0xFFFC, START);
        cpu.reset(bus);
        bus.accesses.clear();
    }

    private int execute(int... instruction) {
        bus.install(START, instruction);
        cpu.pc = START;
        return bus.step(cpu);
    }

    private String accesses() {
        return String.join(", ", bus.accesses);
    }

    @Test
    void resetStartsAtTheVectorInBinaryMode() {
        cpu.setStatus(0x08);

        cpu.reset(bus);

        assertThat(cpu.status()).isEqualTo(0x24);
        assertThat(cpu.pc).isEqualTo(START);
        assertThat(bus.accesses)
                .containsExactly(
                        "read  $00FF $00",
                        "read  $00FF $00",
                        "read  $0100 $00",
                        "read  $01FF $00",
                        "read  $01FE $00",
                        "read  $FFFC $00",
                        "read  $FFFD $04");
    }

    /** Behind the opcode is $12F0; at $00F0 is a pointer to $12F0; X and Y are as given. */
    @ParameterizedTest(name = "{0}, by {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // A load that does not leave the page, and one that does.
                "0xBD | 0x0F | read  $0401 $F0, read  $0402 $12, read  $12FF $00",
                "0xBD | 0x10 | read  $0401 $F0, read  $0402 $12, read  $0402 $12, read  $1300 $00",
                "0xB1 | 0x10 | read  $0401 $F0, read  $00F0 $F0, read  $00F1 $12, read  $0401 $F0,"
                        + " read  $1300 $00",
                // A save.
                "0x9D | 0x0F | read  $0401 $F0, read  $0402 $12, read  $12FF $00, write $12FF $77",
                "0x9D | 0x10 | read  $0401 $F0, read  $0402 $12, read  $0402 $12, write $1300 $77",
                "0x9E | 0x10 | read  $0401 $F0, read  $0402 $12, read  $0402 $12, write $1300 $00",
                "0x91 | 0x10 | read  $0401 $F0, read  $00F0 $F0, read  $00F1 $12, read  $0401 $F0,"
                        + " write $1300 $77",
                // A load, a load, and a save: INC as before, ASL without a cycle for no carry.
                "0xE6 | 0x00 | read  $0401 $F0, read  $00F0 $F0, read  $00F0 $F0, write $00F0 $F1",
                "0xEE | 0x00 | read  $0401 $F0, read  $0402 $12, read  $12F0 $00, read  $12F0 $00,"
                        + " write $12F0 $01",
                "0xFE | 0x0F | read  $0401 $F0, read  $0402 $12, read  $12FF $00, read  $12FF $00,"
                        + " read  $12FF $00, write $12FF $01",
                "0xFE | 0x10 | read  $0401 $F0, read  $0402 $12, read  $0402 $12, read  $1300 $00,"
                        + " read  $1300 $00, write $1300 $01",
                "0x1E | 0x0F | read  $0401 $F0, read  $0402 $12, read  $12FF $00, read  $12FF $00,"
                        + " write $12FF $00",
                "0x1E | 0x10 | read  $0401 $F0, read  $0402 $12, read  $0402 $12, read  $1300 $00,"
                        + " read  $1300 $00, write $1300 $00",
                "0x04 | 0x00 | read  $0401 $F0, read  $00F0 $F0, read  $00F0 $F0, write $00F0 $F7",
                "0x17 | 0x00 | read  $0401 $F0, read  $00F0 $F0, read  $00F0 $F0, write $00F0 $F0",
                "0xF7 | 0x00 | read  $0401 $F0, read  $00F0 $F0, read  $00F0 $F0, write $00F0 $F0",
                // A pointer in the zero page, without an index.
                "0xB2 | 0x00 | read  $0401 $F0, read  $00F0 $F0, read  $00F1 $12, read  $12F0 $00",
                "0x92 | 0x00 | read  $0401 $F0, read  $00F0 $F0, read  $00F1 $12, write $12F0 $77",
                // A branch on a bit that is not taken: bit 0 of $F0 is clear.
                "0x8F | 0x00 | read  $0401 $F0, read  $00F0 $F0, read  $00F0 $F0, read  $0402 $12",
                "0x0F | 0x00 | read  $0401 $F0, read  $00F0 $F0, read  $00F0 $F0, read  $0402 $12,"
                        + " read  $0403 $00",
                "0x80 | 0x00 | read  $0401 $F0, read  $0402 $12, read  $0402 $12", // BRA $03F2
                // Stack and registers.
                "0xDA | 0x05 | read  $0401 $F0, write $01FD $05",
                "0xFA | 0x00 | read  $0401 $F0, read  $01FD $00, read  $01FE $00",
                "0x1A | 0x00 | read  $0401 $F0",
                // What has no instruction.
                "0x03 | 0x00 | ''",
                "0xEB | 0x00 | ''",
                "0x02 | 0x00 | read  $0401 $F0",
                "0x44 | 0x00 | read  $0401 $F0, read  $00F0 $F0",
                "0x54 | 0x01 | read  $0401 $F0, read  $00F0 $F0, read  $00F1 $12",
                "0xDC | 0x01 | read  $0401 $F0, read  $0402 $12, read  $12F0 $00",
                "0x5C | 0x01 | read  $0401 $F0, read  $0402 $12, read  $FFF0 $00, read  $FFFF $00,"
                        + " read  $FFFF $00, read  $FFFF $00, read  $FFFF $00",
            })
    void theBusSeesEachCycle(String opcode, String index, String expected) {
        int code = Integer.decode(opcode);
        bus.installWord(0x00F0, 0x12F0);
        cpu.a = 0x77;
        cpu.x = Integer.decode(index);
        cpu.y = Integer.decode(index);

        execute(code, 0xF0, 0x12);

        String fetch = String.format("read  $0400 $%02X", code);
        assertThat(accesses()).isEqualTo(expected.isEmpty() ? fetch : fetch + ", " + expected);
    }

    /** ADC and SBC of $F0 in decimal mode: the last access is made again. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0x69 | read  $0402 $12",
                "0x65 | read  $00F0 $F0",
                "0x75 | read  $00F0 $F0",
                "0x6D | read  $12F0 $00",
                "0x7D | read  $12F0 $00",
                "0x79 | read  $12F0 $00",
                "0x61 | read  $12F0 $00",
                "0x71 | read  $12F0 $00",
                "0x72 | read  $12F0 $00",
            })
    void decimalModeTakesACycleMore(String opcode, String last) {
        bus.installWord(0x00F0, 0x12F0);
        for (int code : new int[] {Integer.decode(opcode), Integer.decode(opcode) | 0x80}) {
            cpu.setStatus(0x00);
            int cycles = execute(code, 0xF0, 0x12);
            cpu.setStatus(0x08);

            assertThat(execute(code, 0xF0, 0x12)).as("$%02X", code).isEqualTo(cycles + 1);
            assertThat(bus.accesses).endsWith(last);
            if (!opcode.equals("0x69")) {
                assertThat(bus.accesses.subList(0, cycles)).endsWith(last);
            }
        }
    }

    @Test
    void anIndirectJumpCarriesIntoThePageOfItsPointer() {
        bus.install(0x12FF, 0x78);
        bus.install(0x1300, 0x56);

        assertThat(execute(0x6C, 0xFF, 0x12)).isEqualTo(6);
        assertThat(cpu.pc).isEqualTo(0x5678);
        assertThat(bus.accesses)
                .endsWith(
                        "read  $0402 $12", "read  $0402 $12", "read  $12FF $78", "read  $1300 $56");
    }

    @Test
    void aTableOfJumpsIsIndexed() {
        bus.install(0x1301, 0x78, 0x56);
        cpu.x = 0x02;

        assertThat(execute(0x7C, 0xFF, 0x12)).isEqualTo(6);
        assertThat(cpu.pc).isEqualTo(0x5678);
        assertThat(bus.accesses)
                .endsWith(
                        "read  $0402 $12", "read  $0402 $12", "read  $1301 $78", "read  $1302 $56");
    }

    @ParameterizedTest(name = "{0}: {3}, status {4}")
    @CsvSource({
        "TSB, 0x04, 0xC3, 0xD7, 0xE1", // shares $41, so not Z; N, V and C stay
        "TSB, 0x04, 0x28, 0x7D, 0xE3",
        "TRB, 0x14, 0xC3, 0x14, 0xE1",
        "TRB, 0x14, 0x28, 0x55, 0xE3",
    })
    void bitsAreSetAndResetByA(String name, String opcode, String a, String after, String p) {
        bus.install(0x0080, 0x55);
        cpu.a = Integer.decode(a);
        cpu.setStatus(0xC1);

        execute(Integer.decode(opcode), 0x80);

        assertThat(bus.memory[0x0080] & 0xFF).as(name).isEqualTo(Integer.decode(after));
        assertThat(cpu.status()).isEqualTo(Integer.decode(p));
        assertThat(cpu.a).isEqualTo(Integer.decode(a));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void eachBitHasFourInstructions(int bit) {
        bus.install(0x0080, 0xFF);
        execute(0x07 + 0x10 * bit, 0x80);
        assertThat(bus.memory[0x0080] & 0xFF).isEqualTo(0xFF - (1 << bit));
        execute(0x0F + 0x10 * bit, 0x80, 0x10);
        assertThat(cpu.pc).as("BBR").isEqualTo(START + 0x13);

        bus.install(0x0080, 0x00);
        execute(0x0F + 0x10 * bit, 0x80, 0x10);
        execute(0x87 + 0x10 * bit, 0x80);
        assertThat(bus.memory[0x0080] & 0xFF).isEqualTo(1 << bit);
        execute(0x8F + 0x10 * bit, 0x80, 0x10);
        assertThat(cpu.pc).as("BBS").isEqualTo(START + 0x13);
    }

    @Test
    void anImmediateBitTestChangesZAlone() {
        cpu.setStatus(0x00);
        cpu.a = 0x3F;

        execute(0x89, 0xC0);
        assertThat(cpu.status()).isEqualTo(0x22);

        cpu.setStatus(0xC0);
        execute(0x89, 0x01);
        assertThat(cpu.status()).isEqualTo(0xE0);
    }

    @ParameterizedTest(name = "BIT {0}")
    @CsvSource({"0x34, 0x70", "0x3C, 0x70"})
    void anIndexedBitTestTakesTwoFlagsFromMemory(String opcode, String operand) {
        bus.install(0x0080, 0xC0);
        cpu.a = 0x3F;
        cpu.x = 0x10;

        execute(Integer.decode(opcode), Integer.decode(operand), 0x00);

        assertThat(cpu.status()).isEqualTo(0xE6);
    }

    @Test
    void registersAreCountedAndKept() {
        cpu.a = 0xFF;
        execute(0x1A);
        assertThat(cpu.a).isZero();
        assertThat(cpu.isZero()).isTrue();
        execute(0x3A);
        assertThat(cpu.a).isEqualTo(0xFF);
        assertThat(cpu.isNegative()).isTrue();
        cpu.x = 0x12;
        cpu.y = 0x80;
        execute(0xDA);
        execute(0x5A);
        execute(0xFA);
        assertThat(List.of(cpu.x, cpu.y)).containsExactly(0x80, 0x80);
        assertThat(cpu.isNegative()).isTrue();
        execute(0x7A);
        assertThat(List.of(cpu.x, cpu.y)).containsExactly(0x80, 0x12);
        assertThat(cpu.isNegative()).isFalse();
    }

    @Test
    void stpEndsTheProcessor() {
        assertThatExceptionOfType(Terminated.class)
                .isThrownBy(() -> execute(0xDB))
                .satisfies(end -> assertThat(end.code()).isEqualTo(Wdc65C02.STOPPED));
        assertThat(accesses()).isEqualTo("read  $0400 $DB, read  $0401 $00, read  $0401 $00");
        assertThat(cpu.pc).isEqualTo(START + 1);
    }
}
