package dev.modvm.sample.eightbit;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Mos6502;

/** A computer that prints: what a program needs to say hello. */
@MachineSpec
public interface ConsoleBoard {
    /**
     * The processor.
     *
     * @return a 6502
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
     * The terminal.
     *
     * @return a console: $F000 prints, $F001 is its status
     */
    @Mapped(from = 0xF000, to = 0xF001)
    Console console();

    /**
     * The program, and the vectors at its end.
     *
     * @return 2 KiB of ROM
     */
    @Mapped(from = 0xF800, to = 0xFFFF)
    Rom rom();
}
