package dev.modvm.sample.eightbit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a 6502 sees its interrupt lines, to the cycle, and what it does then. */
class Mos6502InterruptTest {
    private static final int START = 0x0400;
    private static final int IRQ_HANDLER = 0x1200;
    private static final int NMI_HANDLER = 0x3400;

    private static final long NEVER = Long.MAX_VALUE;

    private static final int NOP = 0xEA;
    private static final int CLI = 0x58;
    private static final int SEI = 0x78;

    private final MemoryBus bus = new MemoryBus();
    private final Mos6502 cpu = new Mos6502();

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
        bus.irq.raiseAt(NEVER);
        bus.nmi.raiseAt(NEVER);
        cpu.reset(bus);
        cpu.setStatus(0x00);
        start = bus.cycle();
    }

    private void program(int... bytes) {
        bus.install(START, bytes);
    }

    private int step() {
        return bus.step(cpu);
    }

    /** Executes instructions until PC is at an address; returns how many cycles since the start. */
    private long cyclesUntil(int address) {
        for (int steps = 0; steps < 20; steps++) {
            if (cpu.pc == address) {
                return bus.cycle() - start;
            }
            step();
        }
        throw new AssertionError(String.format("PC never came to $%04X", address));
    }

    @Test
    void anInterruptRequestIsABreakThatIsNotInTheProgram() {
        program(NOP, NOP);
        cpu.setStatus(0xCB);
        bus.irq.raiseAt(start);

        step();
        int cycles = step();

        assertThat(cycles).isEqualTo(7);
        assertThat(bus.accesses)
                .containsExactly(
                        "read  $0401 $EA",
                        "read  $0401 $EA",
                        "write $01FD $04",
                        "write $01FC $01",
                        "write $01FB $EB",
                        "read  $FFFE $00",
                        "read  $FFFF $12");
        assertThat(cpu.pc).isEqualTo(IRQ_HANDLER);
        assertThat(cpu.status()).as("I is set, D is kept").isEqualTo(0xEF);
    }

    @Test
    void aBreakAfterAnInterruptIsOneOfTheProgramAgain() {
        bus.install(IRQ_HANDLER, 0x00);
        program(NOP);
        bus.irq.raiseAt(start);
        cyclesUntil(IRQ_HANDLER);

        step(); // BRK

        assertThat(bus.memory[0x01FA] & 0xFF).isEqualTo(0x12);
        assertThat(bus.memory[0x01F9] & 0xFF).as("PC moves").isEqualTo(0x02);
        assertThat(bus.memory[0x01F8] & 0xFF).as("B is set").isEqualTo(0x34);
    }

    @Test
    void nmiHasAVectorOfItsOwnAndWins() {
        program(NOP, NOP);
        bus.irq.raiseAt(start);
        bus.nmi.raiseAt(start);

        step();
        step();

        assertThat(cpu.pc).isEqualTo(NMI_HANDLER);
        assertThat(bus.memory[0x01FB] & 0xFF).isEqualTo(0x20);
        step();
        step();
        assertThat(cpu.pc).as("I disables IRQ, and the edge is taken").isEqualTo(NMI_HANDLER + 2);
    }

    @Test
    void nmiIgnoresTheFlag() {
        program(NOP);
        cpu.setStatus(0x04);
        bus.nmi.raiseAt(start);

        assertThat(cyclesUntil(NMI_HANDLER)).isEqualTo(2 + 7);
    }

    @Test
    void aRequestThatIsReleasedBeforeThePollIsNotSeen() {
        program(NOP, NOP, NOP);
        bus.irq.raiseBetween(start + 1, start + 2); // between the polls as of 0 and of 2

        step();
        step();
        step();

        assertThat(cpu.pc).isEqualTo(START + 3);
    }

    /** Instructions of each length, polled in their last but one cycle; a NOP follows. */
    @ParameterizedTest(name = "opcode {0} of {1} cycles")
    @CsvSource({"0xEA, 2", "0xA5, 3", "0xAD, 4", "0xBD, 5", "0xE6, 5", "0xEE, 6", "0xFE, 7"})
    void theLastButOneCycleIsTheLastToCount(String opcode, int cycles) {
        cpu.x = 1;
        program(Integer.decode(opcode), 0xFF, 0x20, NOP, NOP);
        int length = cycles == 2 ? 1 : cycles == 3 || opcode.equals("0xE6") ? 2 : 3;
        bus.install(START + length, NOP, NOP, NOP);

        bus.irq.raiseAt(start + cycles - 2);
        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(cycles + 7);

        boot();
        bus.irq.raiseAt(start + cycles - 1);
        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(cycles + 2 + 7);

        boot();
        bus.nmi.raiseAt(start + cycles - 2);
        assertThat(cyclesUntil(NMI_HANDLER)).isEqualTo(cycles + 7);

        boot();
        bus.nmi.raiseAt(start + cycles - 1);
        assertThat(cyclesUntil(NMI_HANDLER)).isEqualTo(cycles + 2 + 7);
    }

    @Test
    void enablingHasItsEffectAnInstructionLater() {
        program(CLI, NOP, NOP);
        cpu.setStatus(0x04);
        bus.irq.raiseAt(start);

        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(2 + 2 + 7);
        assertThat(bus.memory[0x01FC] & 0xFF).as("the address behind NOP").isEqualTo(0x02);
    }

    @Test
    void disablingHasItsEffectAnInstructionLater() {
        program(SEI, NOP);
        bus.irq.raiseAt(start);

        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(2 + 7);
        assertThat(bus.memory[0x01FB] & 0xFF).as("I is set in what is pushed").isEqualTo(0x24);
    }

    @Test
    void enablingAndDisablingAtOnceLetsARequestThrough() {
        program(CLI, SEI, NOP);
        cpu.setStatus(0x04);
        bus.irq.raiseAt(start);

        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(2 + 2 + 7);
        assertThat(bus.memory[0x01FB] & 0xFF).isEqualTo(0x24);
    }

    @Test
    void disabledRequestsWait() {
        program(SEI, NOP, NOP);
        bus.irq.raiseAt(start + 1);

        step();
        step();
        step();

        assertThat(cpu.pc).isEqualTo(START + 3);
    }

    @ParameterizedTest(name = "a pull of {0}")
    @ValueSource(ints = {0x00, 0x04})
    void pullingTheStatusHasItsEffectAnInstructionLater(int pulled) {
        program(0x28, NOP, NOP); // PLP
        cpu.setStatus(pulled ^ 0x04);
        bus.install(0x01FE, pulled);
        bus.irq.raiseAt(start);

        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(pulled == 0 ? 4 + 2 + 7 : 4 + 7);
    }

    @Test
    void returningFromAnInterruptHasItsEffectAtOnce() {
        program(0x40); // RTI
        cpu.setStatus(0x04);
        cpu.s = 0xF0;
        bus.install(0x01F1, 0x00, 0x00, 0x05);
        bus.install(0x0500, NOP);
        bus.irq.raiseAt(start);

        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(6 + 7);
        assertThat(bus.memory[0x01F3] & 0xFF).as("the page returned to").isEqualTo(0x05);
        assertThat(bus.memory[0x01F2] & 0xFF).as("no instruction between").isEqualTo(0x00);
    }

    @Test
    void returningToADisabledStateHasItsEffectAtOnce() {
        program(0x40); // RTI
        cpu.s = 0xF0;
        bus.install(0x01F1, 0x04, 0x00, 0x05);
        bus.install(0x0500, NOP, NOP);
        bus.irq.raiseAt(start);

        step();
        step();
        step();

        assertThat(cpu.pc).isEqualTo(0x0502);
    }

    /** BCC, then NOP. A line that rises in cycle 1 is seen late only by a branch in its page. */
    @ParameterizedTest(name = "carry {0}, by {1}, raised in {2}: handled after {3}")
    @CsvSource({
        "1, 0x10, 0, 9", // not taken: polled as of cycle 0
        "1, 0x10, 1, 11",
        "0, 0x10, 0, 10", // taken: polled as of cycle 0, then not before the next one's, 3
        "0, 0x10, 1, 12",
        "0, 0x10, 2, 12",
        "0, 0x10, 3, 12",
        "0, 0x10, 4, 14",
        "0, 0x80, 0, 11", // to another page: polled as of cycle 2
        "0, 0x80, 1, 11",
        "0, 0x80, 2, 11",
        "0, 0x80, 3, 13",
    })
    void aTakenBranchIsNotPolledForItsThirdCycle(
            int carry, String offset, int raised, int handled) {
        program(0x90, Integer.decode(offset));
        cpu.setStatus(carry);
        int target = (START + 2 + (byte) (int) Integer.decode(offset)) & 0xFFFF;
        bus.install(START + 2, NOP, NOP);
        bus.install(target, NOP, NOP);
        bus.irq.raiseAt(start + raised);

        assertThat(cyclesUntil(IRQ_HANDLER)).isEqualTo(handled);

        boot();
        cpu.setStatus(carry);
        bus.nmi.raiseAt(start + raised);
        assertThat(cyclesUntil(NMI_HANDLER)).as("by NMI").isEqualTo(handled);
    }

    @ParameterizedTest(name = "an edge in cycle {0}")
    @ValueSource(ints = {0, 1, 2, 3})
    void anNmiInTheFirstFourCyclesTakesABreakOver(int cycle) {
        program(0x00); // BRK
        bus.nmi.raiseAt(start + cycle);

        step();

        assertThat(cpu.pc).isEqualTo(NMI_HANDLER);
        assertThat(bus.memory[0x01FB] & 0xFF).as("B is set").isEqualTo(0x30);
        step();
        step();
        assertThat(cpu.pc).as("once only").isEqualTo(NMI_HANDLER + 2);
    }

    @ParameterizedTest(name = "an edge in cycle {0}")
    @ValueSource(ints = {4, 5, 6})
    void aLaterNmiWaitsForAnInstructionOfTheHandler(int cycle) {
        program(0x00); // BRK
        bus.nmi.raiseAt(start + cycle);

        step();
        assertThat(cpu.pc).isEqualTo(IRQ_HANDLER);
        step();
        assertThat(cpu.pc).isEqualTo(IRQ_HANDLER + 1);
        step();
        assertThat(cpu.pc).isEqualTo(NMI_HANDLER);
    }

    @ParameterizedTest(name = "an edge in cycle {0}")
    @CsvSource({"0, 0x3400", "3, 0x3400", "4, 0x1200"})
    void anNmiTakesAnInterruptRequestOverToo(int cycle, String handler) {
        program(NOP);
        bus.irq.raiseAt(start);
        step();
        bus.nmi.raiseAt(start + 2 + cycle);

        step();

        assertThat(cpu.pc).isEqualTo(Integer.decode(handler));
        assertThat(bus.memory[0x01FB] & 0xFF).as("B is clear").isEqualTo(0x20);
    }

    @Test
    void aRequestDuringABreakFindsInterruptsDisabled() {
        program(0x00); // BRK
        bus.irq.raiseAt(start);

        step();
        step();
        step();

        assertThat(cpu.pc).isEqualTo(IRQ_HANDLER + 2);
    }
}
