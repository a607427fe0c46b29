package dev.modvm.sample.eightbit;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Wdc65C02;

/**
 * A home computer with a 65C02: a {@link MicroBoard} with another processor, in the same memory
 * map, and with the same {@linkplain MicroBoard#CLOCK clock}.
 */
@MachineSpec(unmapped = 0xFF)
public interface Micro65C02Board {
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
     * @return 48 KiB of RAM
     */
    @Mapped(from = 0x0000, to = 0xBFFF)
    Ram ram();

    /**
     * The display.
     *
     * @return its characters and registers
     */
    @Mapped(from = 0xC000, to = 0xC3FF)
    TextDisplay display();

    /**
     * The keyboard.
     *
     * @return its registers
     */
    @Mapped(from = 0xC400, to = 0xC401)
    Keyboard keyboard();

    /**
     * The disk.
     *
     * @return its registers
     */
    @Mapped(from = 0xC410, to = 0xC415)
    BlockDevice disk();

    /**
     * Ports and timers.
     *
     * @return a VIA
     */
    @Mapped(from = 0xC420, to = 0xC42F)
    Via6522 via();

    /**
     * The program, and the vectors at its end.
     *
     * @return 8 KiB of ROM
     */
    @Mapped(from = 0xE000, to = 0xFFFF)
    Rom rom();
}
