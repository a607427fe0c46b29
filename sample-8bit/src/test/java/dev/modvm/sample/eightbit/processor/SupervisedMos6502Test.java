package dev.modvm.sample.eightbit.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.modvm.runtime.Terminated;
import org.junit.jupiter.api.Test;

/** When a supervised 6502 ends, and what it has counted by then. */
class SupervisedMos6502Test {
    private final MemoryBus bus = new MemoryBus();
    private final SupervisedMos6502 cpu = new SupervisedMos6502();

    /** Runs a program at $0400 until it ends; returns the code. */
    private long run(int... program) {
        bus.install(0x0400, program);
        cpu.reset(bus);
        Terminated end =
                catchThrowableOfType(
                        Terminated.class,
                        () -> {
                            for (int steps = 0; steps < 1_000; steps++) {
                                bus.step(cpu);
                            }
                        });
        assertThat(end).as("the end of the program").isNotNull();
        return end.code();
    }

    @Test
    void itStartsAtTheResetVectorUnlessToldOtherwise() {
        bus.install(0xFFFC, 0x34, 0x12);

        cpu.reset(bus);
        assertThat(cpu.programCounter()).isEqualTo(0x1234);

        cpu.startAt(0x0400).reset(bus);
        assertThat(cpu.programCounter()).isEqualTo(0x0400);
    }

    @Test
    void aJumpToItselfEndsItAndCounts() {
        cpu.startAt(0x0400).endAtStandstill();

        assertThat(run(0xEA, 0x4C, 0x01, 0x04)).isEqualTo(SupervisedMos6502.STANDSTILL);
        assertThat(cpu.programCounter()).isEqualTo(0x0401);
        assertThat(cpu.instructions()).isEqualTo(2);
        assertThat(cpu.cycles()).isEqualTo(5);
    }

    @Test
    void aTakenBranchToItselfEndsItToo() {
        cpu.startAt(0x0400).endAtStandstill();

        assertThat(run(0x18, 0x90, 0xFE)).isEqualTo(SupervisedMos6502.STANDSTILL);
        assertThat(cpu.cycles()).isEqualTo(5);
    }

    @Test
    void withoutSupervisionAJumpToItselfIsAnInstructionLikeOthers() {
        cpu.startAt(0x0400).endAfter(299);

        assertThat(run(0x4C, 0x00, 0x04)).isEqualTo(SupervisedMos6502.CYCLE_LIMIT);
        assertThat(cpu.instructions()).isEqualTo(100);
        assertThat(cpu.cycles()).isEqualTo(300);
    }

    @Test
    void anotherResetCountsAnew() {
        cpu.startAt(0x0400).endAfter(2);
        run(0xEA);

        assertThat(run(0xEA)).isEqualTo(SupervisedMos6502.CYCLE_LIMIT);
        assertThat(cpu.cycles()).isEqualTo(2);
    }
}
