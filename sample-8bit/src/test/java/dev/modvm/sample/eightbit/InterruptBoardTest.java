package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.SaveRequest;
import dev.modvm.sample.eightbit.processor.TracedMos6502;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interrupts of devices on a board: when the 6502 handles them, to the cycle. */
@Timeout(60)
class InterruptBoardTest {
    private static final int PROGRAM = 0xF000;
    private static final int IRQ_HANDLER = 0xF100;
    private static final int NMI_HANDLER = 0xF200;

    /** More cycles than any of the programs takes. */
    private static final long LONGEST = 10_000;

    private static final int NOP = 0xEA;
    private static final int CLI = 0x58;
    private static final int SEI = 0x78;

    /** A 6502 with two timers that share a line, and a button on another one. */
    @MachineSpec
    interface Board {
        TracedMos6502 cpu();

        @Mapped(from = 0x0000, to = 0x01FF)
        Ram ram();

        @Mapped(from = 0xD000, to = 0xD000)
        Timer first();

        @Mapped(from = 0xD001, to = 0xD001)
        Timer second();

        @Mapped(from = 0xD002, to = 0xD002)
        Button button();

        @Mapped(from = 0xF000, to = 0xFFFF)
        Rom rom();
    }

    /** Pulls its line a number of cycles after that was saved to it, until it is loaded from. */
    @Peripheral(base = U8.class, address = U16.class, model = "Timer")
    static final class Timer {
        private long remaining = Long.MAX_VALUE;

        @Handles(SaveRequest.class)
        void start(int address, int cycles) {
            remaining = cycles;
        }

        @Handles(LoadRequest.class)
        int acknowledge(int address, @Port("irq") Line irq) {
            irq.release();
            return 0;
        }

        @Cycle
        long elapsed(long cycles, @Port("irq") Line irq) {
            if (remaining == Long.MAX_VALUE) {
                return remaining;
            }
            remaining -= cycles;
            if (remaining <= 0) {
                irq.raise();
                remaining = Long.MAX_VALUE;
            }
            return remaining;
        }
    }

    /** Is pressed by a save, and released by a load. */
    @Peripheral(base = U8.class, address = U16.class, model = "Button")
    static final class Button {
        @Handles(SaveRequest.class)
        void press(int address, int value, @Port("nmi") Line nmi) {
            nmi.raise();
        }

        @Handles(LoadRequest.class)
        int release(int address, @Port("nmi") Line nmi) {
            nmi.release();
            return 0;
        }
    }

    private final byte[] image = new byte[0x1000];
    private final TracedMos6502 cpu = new TracedMos6502();

    InterruptBoardTest() {
        install(0xFFFA, 0x00, 0xF2, 0x00, 0xF0, 0x00, 0xF1);
        install(IRQ_HANDLER, 0xAD, 0x00, 0xD0, 0x40); // LDA $D000, RTI
        install(NMI_HANDLER, 0xAD, 0x02, 0xD0, 0x40); // LDA $D002, RTI
    }

    private void install(int address, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            image[address - PROGRAM + i] = (byte) bytes[i];
        }
    }

    /** Puts a program at $F000, with an endless loop behind it. */
    private void program(int... bytes) {
        install(PROGRAM, bytes);
        int end = PROGRAM + bytes.length;
        install(end, 0x4C, end & 0xFF, end >> 8);
    }

    private static int[] join(int[]... parts) {
        return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }

    /** Starts a timer from cycle 2 on; the save to it is in cycle 7. */
    private static int[] startTimer(int timer, int cycles) {
        return new int[] {0xA9, cycles, 0x8D, timer, 0xD0}; // LDA #, STA $D00x
    }

    private static int[] nops(int count) {
        int[] nops = new int[count];
        Arrays.fill(nops, NOP);
        return nops;
    }

    private InterruptBoardTest_BoardMachine board() {
        return InterruptBoardTest_BoardMachine.builder()
                .cpu(cpu)
                .ram(new Ram(0x200))
                .first(new Timer())
                .second(new Timer())
                .button(new Button())
                .rom(new Rom(image))
                .build();
    }

    /** Runs the program; returns in which cycles interrupts begin, and what they interrupt. */
    private List<String> interrupts() {
        MachineOutcome outcome = board().run(LONGEST).orThrow();
        assertThat(outcome.component("cpu").status())
                .as("the end of the program, which endless interrupts would put off")
                .isEqualTo(ComponentStatus.ENDED);
        return interruptsSeen();
    }

    private List<String> interruptsSeen() {
        return cpu.trace().stream()
                .filter(line -> line.endsWith(" 00"))
                .map(line -> line.substring(0, line.length() - 3))
                .toList();
    }

    @ParameterizedTest(name = "{0} cycles after cycle 7: handled in {1}")
    @CsvSource({
        "1, 10 $F007", // raised in 8, the last but one cycle of the NOP there
        "2, 12 $F008",
        "3, 12 $F008",
        "4, 14 $F009",
        "5, 14 $F009",
        "6, 16 $F00A",
    })
    void aTimerInterruptsInTheCycleThatItsDeadlineMeans(int cycles, String expected) {
        program(join(new int[] {CLI}, startTimer(0, cycles), nops(8)));

        assertThat(interrupts()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 1_000})
    void slicesOfTheRunDoNotMoveInterrupts(long slice) {
        program(join(new int[] {CLI}, startTimer(0, 5), nops(8)));
        InterruptBoardTest_BoardMachine machine = board();

        MachineOutcome outcome = machine.run(slice).orThrow();
        while (outcome.component("cpu").status() == ComponentStatus.RUNNING) {
            outcome = machine.run(slice).orThrow();
        }

        assertThat(interruptsSeen()).containsExactly("14 $F009");
    }

    @Test
    void theThreadedExecutionLosesNoInterrupt() throws InterruptedException {
        program(join(new int[] {CLI}, startTimer(0, 5), nops(40)));

        try (MachineHandle handle = board().start()) {
            handle.join().orThrow();
        }

        assertThat(interruptsSeen()).hasSize(1);
    }

    @Test
    void enablingAndDisablingAtOnceLetsOneRequestThrough() {
        program(join(new int[] {SEI}, startTimer(0, 1), nops(2), new int[] {CLI, SEI}, nops(4)));

        assertThat(interrupts()).containsExactly("16 $F00A");
    }

    @Test
    void theLineIsReleasedWhenItsLastSourceReleasesIt() {
        // Both timers expire while interrupts are disabled; the handler releases one of them each
        // time.
        install(IRQ_HANDLER, 0xBD, 0x00, 0xD0, 0xE8, 0x40);
        program(
                join(
                        new int[] {SEI, 0xA2, 0x00}, // LDX #0
                        startTimer(0, 3),
                        startTimer(1, 3),
                        nops(4),
                        new int[] {CLI},
                        nops(4)));

        // LDA $D000,X / INX / RTI: 4 + 2 + 6 cycles, after 7 for the BRK.
        assertThat(interrupts()).containsExactly("28 $F013", "47 $F013");
    }

    @Test
    void aLineThatNobodyReleasesInterruptsAgainAtOnce() {
        install(IRQ_HANDLER, 0xE8, 0xE0, 0x03, 0xD0, 0x03, 0xAD, 0x00, 0xD0, 0x40);
        program(join(new int[] {CLI, 0xA2, 0x00}, startTimer(0, 1), nops(8)));

        // INX / CPX #3 / BNE / RTI: 2 + 2 + 3 + 6 cycles, after 7 for the BRK.
        assertThat(interrupts()).containsExactly("12 $F009", "32 $F009", "52 $F009");
    }

    @Test
    void aButtonIsAnEdge() {
        // STA $D002 twice: the line is up already the second time. LDA releases it.
        install(NMI_HANDLER, 0x40);
        program(
                join(
                        new int[] {0x8D, 0x02, 0xD0, NOP, NOP},
                        new int[] {0x8D, 0x02, 0xD0, NOP, NOP},
                        new int[] {0xAD, 0x02, 0xD0},
                        new int[] {0x8D, 0x02, 0xD0, NOP, NOP}));

        // The save is in the last cycle of STA, so the NOP behind it is done first.
        assertThat(interrupts()).containsExactly("6 $F004", "39 $F011");
    }

    @Test
    void nmiWinsOverAnInterruptRequest() {
        // The timer expires in the cycle in which the button is pressed.
        install(NMI_HANDLER, NOP, 0x40);
        program(join(new int[] {CLI}, startTimer(0, 4), new int[] {0x8D, 0x02, 0xD0}, nops(4)));

        assertThat(interrupts()).containsExactly("14 $F00A", "29 $F00A");
        assertThat(cpu.trace()).contains("21 $F200 EA", "36 $F100 AD");
    }

    @ParameterizedTest(name = "raised in cycle {0}: handled in {1}")
    @CsvSource({
        "9, 13 $F00D", // polled as of 10, the cycle of the opcode
        "10, 13 $F00D",
        "11, 15 $F00E", // a taken branch in its page is not polled for its last cycle
        "12, 15 $F00E",
        "13, 15 $F00E",
    })
    void aTakenBranchIsPolledWhereOneThatIsNotTakenIs(int raised, String expected) {
        program(
                join(
                        new int[] {CLI},
                        startTimer(0, raised - 7),
                        new int[] {NOP, 0xD0, 0x04}, // BNE, from 10 to 12
                        nops(8)));

        assertThat(interrupts()).containsExactly(expected);
    }
}
