package dev.modvm.benchmarks.yardstick;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.SingleStepMos6502;

/** The sample's processor for one instruction, with memory that writes down each access. */
@MachineSpec
interface ObservedBoard {
    @SuppressWarnings("modvm/LineUndriven")
    SingleStepMos6502 cpu();

    @Mapped(from = 0x0000, to = 0xFFFF)
    ObservedMemory memory();
}
