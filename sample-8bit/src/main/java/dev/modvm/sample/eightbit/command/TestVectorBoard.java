package dev.modvm.sample.eightbit.command;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.SingleStepMos6502;

/** A processor for one instruction, with memory that records what it does. */
@MachineSpec
interface TestVectorBoard {
    /**
     * The processor.
     *
     * @return a 6502 that ends after an instruction
     */
    @SuppressWarnings("modvm/LineUndriven")
    SingleStepMos6502 cpu();

    /**
     * The memory.
     *
     * @return 64 KiB
     */
    @Mapped(from = 0x0000, to = 0xFFFF)
    RecordingMemory memory();
}
