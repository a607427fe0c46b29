package dev.modvm.sample.eightbit.command;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.SingleStepWdc65C02;

/** A 65C02 for one instruction, with memory that records what it does. */
@MachineSpec
interface TestVector65C02Board {
    /**
     * The processor.
     *
     * @return a 65C02 that ends after an instruction
     */
    @SuppressWarnings("modvm/LineUndriven")
    SingleStepWdc65C02 cpu();

    /**
     * The memory.
     *
     * @return 64 KiB
     */
    @Mapped(from = 0x0000, to = 0xFFFF)
    RecordingMemory memory();
}
