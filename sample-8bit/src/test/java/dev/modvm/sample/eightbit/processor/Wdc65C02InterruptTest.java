package dev.modvm.sample.eightbit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a 65C02 sees its interrupt lines, to the cycle, where that differs from an NMOS 6502. */
class Wdc65C02InterruptTest {
    private static final int START = 0x0400;
    private static final int IRQ_HANDLER = 0x1200;
    private static final int NMI_HANDLER = 0x3400;

    private static final int NOP = 0xEA;
    private static final int CLI = 0x58;
    private static final int WAI = 0xCB;

    private final MemoryBus bus = new MemoryBus();
    private final Wdc65C02 cpu = new Wdc65C02();

    /** The cycle in which the first instruction of the program starts. */
    private long start;

    @BeforeEach
    void boot() {
        bus.installWord(0xFFFA, NMI_HANDLER);
        bus.installWord(0xFFFC, START);
        bus.installWord(0xFFFE, IRQ_HANDLER);
        for (int handler : new int[] {IRQ_HANDLER, NMI_HANDLER}) {
            bus.install(handler, NOP, NOP, NOP, NOP);
        }
        bus.irq.raiseAt(Long.MAX_VALUE);
        bus.nmi.raiseAt(Long.MAX_VALUE);
        cpu.reset(bus);
        cpu.setStatus(0x00);
        start = bus.cycle();
    }

    private void program(int... bytes) {
        bus.install(START, bytes);
    }

    /** Executes instructions until PC is at an address; returns how many cycles since the start. */
    private long cyclesUntil(int address) {
        for (int steps = 0; steps < 100; steps++) {
            if (cpu.pc == address) {
                return bus.cycle() - start;
            }
            bus.step(cpu);
        }
        throw new AssertionError(String.format("PC never came to $%04X", address));
    }

    @Test
    void anInterruptClearsDecimalModeAndTheStackKeepsIt() {
        program(NOP, NOP);
        cpu.setStatus(0x08);
        bus.irq.raiseAt(start);

        bus.step(cpu);

        assertThat(bus.step(cpu)).isEqualTo(7);
        assertThat(cpu.pc).isEqualTo(IRQ_HANDLER);
        assertThat(cpu.status()).isEqualTo(0x24);
        assertThat(bus.memory[0x01FB] & 0xFF).as("no B").isEqualTo(0x28);
    }

    @Test
    void aBreakClearsDecimalModeToo() {
        program(0x00, NOP);
        cpu.setStatus(0x08);

        bus.step(cpu);

        assertThat(cpu.status()).isEqualTo(0x24);
        assertThat(bus.memory[0x01FB] & 0xFF).as("B").isEqualTo(0x38);
    }

    @ParameterizedTest(name = "an edge in cycle {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aBreakIsExecutedAndThenTheInterrupt(int cycle) {
        program(0x00, NOP);
        bus.nmi.raiseBetween(start + cycle, start + cycle + 1);

        bus.step(cpu);
        assertThat(cpu.pc).isEqualTo(IRQ_HANDLER);
        bus.step(cpu);
        assertThat(cpu.pc).isEqualTo(NMI_HANDLER);
        assertThat(bus.memory[0x01F9] & 0xFF).as("nothing between").isZero();
    }

    /** BCC, then NOP: polled in its last but one cycle, whatever it does. */
    @ParameterizedTest(name = "carry {0}, by {1}, raised in {2}: handled after {3}")
    @CsvSource({
        "1, 0x10, 0, 9",
        "1, 0x10, 1, 11",
        "0, 0x10, 1, 10",
        "0, 0x10, 2, 12",
        "0, 0x80, 2, 11",
        "0, 0x80, 3, 13",
    })
    void aBranchIsPolledAsAllInstructionsAre(int carry, String offset, int raised, int handled) {
        program(0x90, Integer.decode(offset));
        cpu.setStatus(carry);
        int target = START + 2 + (byte) (int) Integer.decode(offset);
        bus.install(START + 2, NOP, NOP);
        bus.install(target, NOP, NOP);
        bus.irq.raiseAt(start + raised);

        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(handled);
    }

    @Test
    void anOpcodeOfOneCycleIsNotPolled() {
        program(NOP, 0x03, 0x03, NOP, NOP);
        bus.irq.raiseAt(start + 1);

        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(2 + 1 + 1 + 2 + 7);
        assertThat(bus.memory[0x01FC] & 0xFF).as("behind the second NOP").isEqualTo(0x04);
    }

    @Test
    void enablingHasItsEffectAnInstructionLater() {
        program(CLI, NOP, NOP);
        cpu.setStatus(0x04);
        bus.irq.raiseAt(start);

        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(2 + 2 + 7);
    }

    @ParameterizedTest(name = "raised in {0}: handled after {1}")
    @CsvSource({"0, 10", "1, 10", "2, 11", "3, 12", "20, 29"})
    void waitingEndsTwoCyclesAfterALineBecameActive(int raised, int handled) {
        program(WAI, NOP);
        bus.irq.raiseAt(start + raised);

        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(handled);
        assertThat(bus.memory[0x01FC] & 0xFF).as("behind WAI").isEqualTo(0x01);

        boot();
        bus.nmi.raiseAt(start + raised);
        assertThat(cyclesUntil(NMI_HANDLER)).as("by NMI").isEqualTo(handled);
    }

    @Test
    void waitingForARequestThatIsDisabledGoesOnBehindIt() {
        program(WAI, NOP, NOP);
        cpu.setStatus(0x04);
        bus.irq.raiseAt(start + 20);

        assertThat(cyclesUntil(START + 2)).isEqualTo(22 + 2);
        assertThat(cpu.pc).isEqualTo(START + 2);
    }

    @Test
    void eachCycleOfWaitingIsAnAccess() {
        program(WAI, NOP);

        assertThat(bus.step(cpu)).isEqualTo(3);
        assertThat(bus.step(cpu)).isEqualTo(1);
        assertThat(bus.accesses).containsExactly("read  $0401 $EA");
    }

    @Test
    void aResetEndsWaiting() {
        program(WAI, NOP);
        bus.step(cpu);
        bus.step(cpu);

        cpu.reset(bus);
        bus.install(START, NOP);

        assertThat(bus.step(cpu)).isEqualTo(2);
        assertThat(cpu.pc).isEqualTo(START + 1);
    }
}
