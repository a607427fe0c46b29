package dev.modvm.sample.eightbit;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Wdc65C02;

/** A 65C02 with RAM at every address: a {@link FlatBoard} with another processor. */
@MachineSpec
public interface Flat65C02Board {
    /**
     * The processor.
     *
     * @return a 65C02, or what is derived from it
     */
    @SuppressWarnings("modvm/LineUndriven")
    Wdc65C02 cpu();

    /**
     * The memory.
     *
     * @return 64 KiB of RAM
     */
    @Mapped(from = 0x0000, to = 0xFFFF)
    Ram ram();
}
