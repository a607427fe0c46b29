package dev.modvm.benchmarks.board;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Mos6502;

/**
 * A computer whose upper memory is reached by handlers: it shows call sites another kind of bus.
 */
@MachineSpec
public interface HandledBoard {
    /**
     * The processor.
     *
     * @return a 6502
     */
    @SuppressWarnings("modvm/LineUndriven")
    Mos6502 cpu();

    /**
     * The lower memory.
     *
     * @return 32 KiB of RAM
     */
    @Mapped(from = 0x0000, to = 0x7FFF)
    Ram ram();

    /**
     * All that is above, program and devices.
     *
     * @return cells that answer by handlers
     */
    @Mapped(from = 0x8000, to = 0xFFFF)
    HandledMemory cells();
}
