package dev.modvm.sample.eightbit.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a 6502 does that is easily got wrong, an instruction at a time. */
class Mos6502Test {
    private final MemoryBus bus = new MemoryBus();
    private final Mos6502 cpu = new Mos6502();

    @BeforeEach
    void reset() {
        bus.install(0xFFFC, 0x00, 0x04);
        cpu.reset(bus);
    }

    /** Executes one instruction at $0400; returns its cycles. */
    private int execute(int... instruction) {
        bus.install(0x0400, instruction);
        cpu.pc = 0x0400;
        return step();
    }

    /** Executes the instruction that PC points to; returns its cycles. */
    private int step() {
        return bus.step(cpu);
    }

    @Test
    void resetStartsAtTheVectorWithInterruptsDisabled() {
        assertThat(cpu.pc).isEqualTo(0x0400);
        assertThat(cpu.s).isEqualTo(0xFD);
        assertThat(cpu.status()).isEqualTo(0x24);
    }

    @Test
    void resetMakesTheMotionsOfThreePushes() {
        assertThat(bus.accesses)
                .containsExactly(
                        "read  $00FF $00",
                        "read  $00FF $00",
                        "read  $0100 $00",
                        "read  $01FF $00",
                        "read  $01FE $00",
                        "read  $FFFC $00",
                        "read  $FFFD $04");
        assertThat(bus.cycle()).isEqualTo(7);
    }

    @Test
    void anotherResetKeepsWhatTheChipKeeps() {
        cpu.a = 1;
        cpu.x = 2;
        cpu.y = 3;
        cpu.s = 4;
        cpu.setStatus(0xCB);

        cpu.reset(bus);

        assertThat(List.of(cpu.a, cpu.x, cpu.y)).containsExactly(1, 2, 3);
        assertThat(cpu.s).isEqualTo(0xFD);
        assertThat(cpu.status()).isEqualTo(0xEF);
    }

    @Test
    void theProgramCounterWrapsAround() {
        bus.install(0xFFFF, 0xA9); // LDA #$12
        bus.install(0x0000, 0x12);
        cpu.pc = 0xFFFF;

        step();

        assertThat(cpu.a).isEqualTo(0x12);
        assertThat(cpu.pc).isEqualTo(0x0001);
    }

    @Test
    void anIndexStaysInTheZeroPage() {
        bus.install(0x007F, 0x12);
        bus.install(0x017F, 0x34);
        cpu.x = 0x80;

        execute(0xB5, 0xFF); // LDA $FF,X

        assertThat(cpu.a).isEqualTo(0x12);
    }

    @Test
    void aPointerAtTheEndOfTheZeroPageContinuesAtItsStart() {
        bus.install(0x00FF, 0x34);
        bus.install(0x0000, 0x12);
        bus.install(0x0100, 0x56);
        bus.install(0x1234, 0x78);

        execute(0xA1, 0xFF); // LDA ($FF,X)

        assertThat(cpu.a).isEqualTo(0x78);
    }

    @Test
    void anIndirectJumpDoesNotCarryIntoThePageOfItsPointer() {
        bus.install(0x02FF, 0x34);
        bus.install(0x0200, 0x12);
        bus.install(0x0300, 0x56);

        int cycles = execute(0x6C, 0xFF, 0x02); // JMP ($02FF)

        assertThat(cpu.pc).isEqualTo(0x1234);
        assertThat(cycles).isEqualTo(5);
    }

    @ParameterizedTest(name = "opcode {0} with index {1} takes {2}")
    @CsvSource({
        "0xBD, 0x0F, 4", // LDA $12F0,X
        "0xBD, 0x10, 5",
        "0xB9, 0x0F, 4", // LDA $12F0,Y
        "0xB9, 0x10, 5",
        "0xB1, 0x0F, 5", // LDA ($F0),Y
        "0xB1, 0x10, 6",
        "0x9D, 0x0F, 5", // STA $12F0,X
        "0x9D, 0x10, 5",
        "0x91, 0x0F, 6", // STA ($F0),Y
        "0x91, 0x10, 6",
        "0xFE, 0x0F, 7", // INC $12F0,X
        "0xFE, 0x10, 7",
    })
    void onlyLoadsTakeACycleMoreOnAnotherPage(String opcode, String index, int cycles) {
        bus.install(0x00F0, 0xF0, 0x12);
        cpu.x = Integer.decode(index);
        cpu.y = Integer.decode(index);

        assertThat(execute(Integer.decode(opcode), 0xF0, 0x12)).isEqualTo(cycles);
    }

    @ParameterizedTest(name = "by {1} from {0}: to {2} in {3}")
    @CsvSource({
        "0x0400, 0x10, 0x0412, 3",
        "0x0400, 0x7F, 0x0481, 3",
        "0x0400, 0xFE, 0x0400, 3",
        "0x0400, 0x80, 0x0382, 4",
        "0x04F0, 0x10, 0x0502, 4",
        "0x04FE, 0x00, 0x0500, 3", // the page of the next instruction counts
    })
    void aTakenBranchTakesACycleMoreAndAnotherOneOnAnotherPage(
            String from, String offset, String to, int cycles) {
        int address = Integer.decode(from);
        bus.install(address, 0xD0, Integer.decode(offset)); // BNE
        cpu.pc = address;
        cpu.setStatus(0x00);

        assertThat(step()).isEqualTo(cycles);
        assertThat(cpu.pc).isEqualTo(Integer.decode(to));
    }

    @Test
    void aBranchNotTakenTakesTwoCycles() {
        cpu.setStatus(0x02);

        assertThat(execute(0xD0, 0x80)).isEqualTo(2);
        assertThat(cpu.pc).isEqualTo(0x0402);
    }

    @Test
    void aSubroutineReturnsBehindItsCall() {
        assertThat(execute(0x20, 0x34, 0x12)).isEqualTo(6); // JSR $1234
        assertThat(cpu.pc).isEqualTo(0x1234);
        assertThat(bus.load(0x01FD)).isEqualTo(0x04);
        assertThat(bus.load(0x01FC)).isEqualTo(0x02);

        bus.install(0x1234, 0x60); // RTS

        assertThat(step()).isEqualTo(6);
        assertThat(cpu.pc).isEqualTo(0x0403);
        assertThat(cpu.s).isEqualTo(0xFD);
    }

    @Test
    void theStackStaysInItsPage() {
        cpu.s = 0x00;
        cpu.a = 0x12;

        execute(0x48); // PHA

        assertThat(bus.load(0x0100)).isEqualTo(0x12);
        assertThat(cpu.s).isEqualTo(0xFF);

        execute(0x68); // PLA

        assertThat(cpu.s).isEqualTo(0x00);
    }

    @Test
    void breakSkipsAByteAndPushesItsMark() {
        bus.install(0xFFFE, 0x34, 0x12);
        cpu.setStatus(0xCB);

        int cycles = execute(0x00, 0xFF); // BRK

        assertThat(cycles).isEqualTo(7);
        assertThat(cpu.pc).isEqualTo(0x1234);
        assertThat(bus.load(0x01FD)).isEqualTo(0x04);
        assertThat(bus.load(0x01FC)).isEqualTo(0x02);
        assertThat(bus.load(0x01FB)).isEqualTo(0xFB);
        assertThat(cpu.status()).as("I is set, D is kept").isEqualTo(0xEF);

        bus.install(0x1234, 0x40); // RTI
        step();

        assertThat(cpu.pc).isEqualTo(0x0402);
        assertThat(cpu.status()).isEqualTo(0xEB);
    }

    @ParameterizedTest(name = "{0} + {1} with carry {2}: {3}, status {4}")
    @CsvSource({
        "0x50, 0x10, 0, 0x60, 0x20",
        "0x50, 0x50, 0, 0xA0, 0xE0", // N V
        "0xFF, 0x00, 1, 0x00, 0x23", // Z C
        "0x80, 0x80, 0, 0x00, 0x63", // V Z C
        "0xD0, 0x90, 0, 0x60, 0x61", // V C
    })
    void binaryAddition(String a, String value, int carry, String sum, String status) {
        cpu.setStatus(carry);
        cpu.a = Integer.decode(a);

        execute(0x69, Integer.decode(value)); // ADC

        assertThat(cpu.a).isEqualTo(Integer.decode(sum));
        assertThat(cpu.status()).isEqualTo(Integer.decode(status));
    }

    @ParameterizedTest(name = "{0} + {1} with carry {2}: {3}, status {4}")
    @CsvSource({
        "0x12, 0x34, 0, 0x46, 0x28",
        "0x15, 0x26, 0, 0x41, 0x28",
        "0x81, 0x92, 0, 0x73, 0x69", // V C
        "0x99, 0x01, 0, 0x00, 0xA9", // N C, and no Z: the binary sum is $9A
        "0x58, 0x46, 1, 0x05, 0xE9", // N V C
    })
    void decimalAddition(String a, String value, int carry, String sum, String status) {
        cpu.setStatus(0x08 | carry);
        cpu.a = Integer.decode(a);

        execute(0x69, Integer.decode(value)); // ADC

        assertThat(cpu.a).isEqualTo(Integer.decode(sum));
        assertThat(cpu.status()).isEqualTo(Integer.decode(status));
    }

    @ParameterizedTest(name = "{0} - {1} with carry {2}: {3}, status {4}")
    @CsvSource({
        "0x46, 0x12, 1, 0x34, 0x29",
        "0x40, 0x13, 1, 0x27, 0x29",
        "0x32, 0x02, 0, 0x29, 0x29",
        "0x12, 0x21, 1, 0x91, 0xA8", // N, and a borrow
        "0x21, 0x21, 1, 0x00, 0x2B", // Z
    })
    void decimalSubtraction(String a, String value, int carry, String difference, String status) {
        cpu.setStatus(0x08 | carry);
        cpu.a = Integer.decode(a);

        execute(0xE9, Integer.decode(value)); // SBC

        assertThat(cpu.a).isEqualTo(Integer.decode(difference));
        assertThat(cpu.status()).isEqualTo(Integer.decode(status));
    }

    @Test
    void comparisonLeavesTheRegisterAndTheOverflowFlag() {
        cpu.setStatus(0x40);
        cpu.a = 0x10;

        execute(0xC9, 0x20); // CMP #$20

        assertThat(cpu.a).isEqualTo(0x10);
        assertThat(cpu.status()).isEqualTo(0xE0);
    }

    @Test
    void bitTestTakesTwoFlagsFromMemory() {
        bus.install(0x0080, 0xC0);
        cpu.a = 0x3F;

        execute(0x24, 0x80); // BIT $80

        assertThat(cpu.status()).isEqualTo(0xE6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0x12, 0x22, 0x32, 0x42, 0x52, 0x62, 0x72, 0x92, 0xB2, 0xD2, 0xF2})
    void aJamFailsAndIsNamed(int opcode) {
        assertThatExceptionOfType(JammedProcessor.class)
                .isThrownBy(() -> execute(opcode))
                .withMessageStartingWith(
                        String.format("the opcode $%02X at $0400 jams the processor", opcode))
                .satisfies(
                        failure -> {
                            assertThat(failure.opcode()).isEqualTo(opcode);
                            assertThat(failure.address()).isEqualTo(0x0400);
                        });
        assertThat(cpu.pc).isEqualTo(0x0400);
    }

    @Test
    void allOtherOpcodesAreExecuted() {
        int executed = 0;
        for (int opcode = 0; opcode <= 0xFF; opcode++) {
            try {
                assertThat(execute(opcode, 0x00, 0x02)).isBetween(2, 8);
                executed++;
            } catch (JammedProcessor expected) {
                assertThat(expected.opcode()).isEqualTo(opcode);
            }
        }
        assertThat(executed).isEqualTo(256 - 12);
    }
}
