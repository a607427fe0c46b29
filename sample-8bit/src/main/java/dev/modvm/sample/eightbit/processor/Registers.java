package dev.modvm.sample.eightbit.processor;

/**
 * What the registers of a 6502 hold, by the names of the hardware manual.
 *
 * @param pc the program counter, 16 bits
 * @param s the stack pointer, 8 bits
 * @param a the accumulator, 8 bits
 * @param x an index register, 8 bits
 * @param y an index register, 8 bits
 * @param p the status, 8 bits, of which bit 4 is always clear and bit 5 always set: the chip has no
 *     flags there
 */
public record Registers(int pc, int s, int a, int x, int y, int p) {
    /** Cuts the status to the bits that are flags. */
    public Registers {
        p = (p & ~0x10) | 0x20;
    }
}
