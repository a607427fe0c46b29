package dev.modvm.sample.eightbit;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Mos6502;

/**
 * A computer with a serial port, in the memory map of the emulator symon, so that ROM images made
 * for that one find everything in its place. Loads from where nothing is give $FF.
 *
 * <p>ROM images of symon's run on it: Enhanced BASIC (EhBASIC) starts, and computes.
 */
@MachineSpec(unmapped = 0xFF)
public interface SymonBoard {
    /** The clock of the processor that the serial port is made for, in Hz. */
    long CLOCK = 1_000_000;

    /**
     * The processor.
     *
     * @return a 6502, or what is derived from it
     */
    @SuppressWarnings("modvm/LineUndriven")
    Mos6502 cpu();

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
