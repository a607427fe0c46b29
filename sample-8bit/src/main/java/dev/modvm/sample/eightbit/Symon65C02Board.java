package dev.modvm.sample.eightbit;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Wdc65C02;

/**
 * A computer with a serial port and a 65C02: a {@link SymonBoard} with another processor, in the
 * same memory map, and with the same {@linkplain SymonBoard#CLOCK clock}.
 */
@MachineSpec(unmapped = 0xFF)
public interface Symon65C02Board {
    /**
     * The processor.
     *
     * @return a 65C02, or what is derived from it
     */
    @SuppressWarnings("modvm/LineUndriven")
    Wdc65C02 cpu();

    /**
     * The memory that programs work in.
     *
     * @return 32 KiB of RAM
     */
    @Mapped(from = 0x0000, to = 0x7FFF)
    Ram ram();

    /**
     * Ports and timers.
     *
     * @return a VIA, which interrupts
     */
    @Mapped(from = 0x8000, to = 0x800F)
    Via6522 via();

    /**
     * The serial port, where the user is.
     *
     * @return an ACIA, which interrupts
     */
    @Mapped(from = 0x8800, to = 0x8803)
    Acia6551 acia();

    /**
     * The program, and the vectors at its end.
     *
     * @return 16 KiB of ROM
     */
    @Mapped(from = 0xC000, to = 0xFFFF)
    Rom rom();
}
