package dev.modvm.sample.eightbit;

import java.util.List;
import java.util.Map;

/**
 * What a 6502 has to do in one instruction.
 *
 * @param name what people call it: usually the bytes of the instruction
 * @param before the state from which it starts
 * @param after the state that it has to reach
 * @param accesses what has to happen on the bus, one access for each clock cycle
 */
record TestVector(String name, State before, State after, List<BusAccess> accesses) {
    /**
     * The state of a computer.
     *
     * @param registers those of the processor
     * @param memory the byte at each address that matters; the others are 0
     */
    record State(Registers registers, Map<Integer, Integer> memory) {}

    /**
     * The registers of a 6502, by the names of the hardware manual.
     *
     * @param pc the program counter, 16 bits
     * @param s the stack pointer, 8 bits
     * @param a the accumulator, 8 bits
     * @param x an index register, 8 bits
     * @param y an index register, 8 bits
     * @param p the status, 8 bits, of which bit 4 is always clear and bit 5 always set: the chip
     *     has no flags there
     */
    record Registers(int pc, int s, int a, int x, int y, int p) {
        Registers {
            p = (p & ~0x10) | 0x20;
        }
    }
}
