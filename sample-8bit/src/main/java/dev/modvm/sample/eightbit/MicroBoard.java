package dev.modvm.sample.eightbit;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Mos6502;

/**
 * A home computer: a display, a keyboard, a disk, and a timer. Its devices interrupt. Loads from
 * where nothing is give $FF.
 *
 * <table>
 * <caption>The memory map</caption>
 * <tr><td>$0000-$BFFF</td><td>48 KiB of RAM</td></tr>
 * <tr><td>$C000-$C3BF</td><td>the characters of the display, 40 by 24</td></tr>
 * <tr><td>$C3C0-$C3FF</td><td>the cursor</td></tr>
 * <tr><td>$C400-$C401</td><td>the keyboard</td></tr>
 * <tr><td>$C410-$C415</td><td>the disk</td></tr>
 * <tr><td>$C420-$C42F</td><td>the VIA</td></tr>
 * <tr><td>$E000-$FFFF</td><td>8 KiB of ROM</td></tr>
 * </table>
 */
@MachineSpec(unmapped = 0xFF)
public interface MicroBoard {
    /** The clock of the processor that the devices are made for, in Hz. */
    long CLOCK = 1_000_000;

    /** How many cycles a frame of the display takes: 50 frames in a second. */
    long CYCLES_PER_FRAME = CLOCK / 50;

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
