package dev.modvm.sample.eightbit;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Mos6502;

/** A processor with RAM at every address: the machine that processor tests are written for. */
@MachineSpec
public interface FlatBoard {
    /**
     * The processor.
     *
     * @return a 6502
     */
    @SuppressWarnings("modvm/LineUndriven")
    Mos6502 cpu();

    /**
     * The memory.
     *
     * @return 64 KiB of RAM
     */
    @Mapped(from = 0x0000, to = 0xFFFF)
    Ram ram();
}
