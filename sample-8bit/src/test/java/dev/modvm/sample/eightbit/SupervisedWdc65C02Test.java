package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.SaveRequest;
import dev.modvm.sample.eightbit.processor.SupervisedProcessor;
import dev.modvm.sample.eightbit.processor.SupervisedWdc65C02;
import dev.modvm.sample.eightbit.processor.Wdc65C02;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a supervised 65C02 ends, and what it has counted by then, on a board with an interrupt. */
@Timeout(60)
class SupervisedWdc65C02Test {
    private static final int START = 0x0400;

    private final SupervisedWdc65C02 cpu = new SupervisedWdc65C02();

    private SupervisedWdc65C02Test_BoardMachine board(int... program) {
        Ram ram = new Ram(0xD000);
        for (int i = 0; i < program.length; i++) {
            ram.cells[START + i] = (byte) program[i];
        }
        cpu.startAt(START);
        return SupervisedWdc65C02Test_BoardMachine.builder()
                .cpu(cpu)
                .ram(ram)
                .button(new Button())
                .vectors(new Ram(0x1000))
                .build();
    }

    /** STA $D000 raises the line, and WAI has not to wait: I is set, so that STP is next. */
    private static final int[] WAKING = {0x8D, 0x00, 0xD0, 0xCB, 0xDB};

    @Test
    void stpEndsTheMachineFused() {
        checkStopped(board(WAKING).run());
        assertThat(cpu.cycles()).isEqualTo(4 + 3);
    }

    @Test
    void stpEndsTheMachineThreaded() throws InterruptedException {
        try (MachineHandle handle = board(WAKING).start()) {
            checkStopped(handle.join());
        }
    }

    private void checkStopped(MachineOutcome outcome) {
        assertThat(outcome.orThrow().component("cpu").code()).hasValue(Wdc65C02.STOPPED);
        assertThat(cpu.programCounter()).isEqualTo(START + WAKING.length);
        assertThat(cpu.instructions()).as("those that are done").isEqualTo(2);
    }

    @Test
    void waitingIsOneInstructionAndNoStandstill() {
        SupervisedWdc65C02Test_BoardMachine board = board(0xEA, 0xCB, 0xEA);
        cpu.endAtStandstill().endAfter(1_000);

        MachineOutcome outcome = board.run().orThrow();

        assertThat(outcome.component("cpu").code()).hasValue(SupervisedProcessor.CYCLE_LIMIT);
        assertThat(cpu.cycles()).isEqualTo(1_000);
        assertThat(cpu.instructions()).as("NOP, and WAI that is not done").isEqualTo(1);
    }

    @Test
    void aJumpToItselfEndsIt() {
        SupervisedWdc65C02Test_BoardMachine board = board(0xEA, 0x80, 0xFE); // BRA to itself
        cpu.endAtStandstill();

        MachineOutcome outcome = board.run().orThrow();

        assertThat(outcome.component("cpu").code()).hasValue(SupervisedProcessor.STANDSTILL);
        assertThat(cpu.programCounter()).isEqualTo(START + 1);
        assertThat(cpu.instructions()).isEqualTo(2);
        assertThat(cpu.cycles()).isEqualTo(5);
    }

    /** Raises the interrupt line when the program saves to it. */
    @Peripheral(base = U8.class, address = U16.class)
    static final class Button {
        @Handles(SaveRequest.class)
        void press(int address, int value, @Port("irq") Line irq) {
            irq.raise();
        }
    }

    /** A board with an interrupt. */
    @MachineSpec
    interface Board {
        @SuppressWarnings("modvm/LineUndriven")
        SupervisedWdc65C02 cpu();

        @Mapped(from = 0x0000, to = 0xCFFF)
        Ram ram();

        @Mapped(from = 0xD000, to = 0xD000)
        Button button();

        @Mapped(from = 0xF000, to = 0xFFFF)
        Ram vectors();
    }
}
