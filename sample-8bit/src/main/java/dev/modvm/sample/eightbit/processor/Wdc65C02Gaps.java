package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/**
 * The opcodes that the W65C02S has no instruction for. All do nothing, and the data sheet says how
 * many bytes and cycles each of them takes. What they access is from Jeff Laughton's posts on
 * forum.6502.org; for $5C, and for the polls of those of a single cycle, as in "w65c02s.h"
 * (ziplantil).
 */
abstract class Wdc65C02Gaps extends Wdc65C02Bits {
    /** When the last instruction of a single cycle had been executed, in cycles since boot. */
    private long shortEnd = -1;

    /** Tells whether the instruction that ends in a cycle was too short to poll the lines. */
    final boolean isUnpolled(long cycle) {
        return cycle == shortEnd;
    }

    final void forgetPolls() {
        shortEnd = -1;
    }

    /** Does nothing, in the cycle of its opcode alone. */
    @Instruction(opcode = 0x03, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x13, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x23, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x33, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x43, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x53, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x63, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x73, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x83, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x93, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0xA3, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0xB3, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0xC3, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0xD3, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0xE3, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0xF3, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x0B, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x1B, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x2B, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x3B, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x4B, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x5B, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x6B, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x7B, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x8B, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0x9B, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0xAB, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0xBB, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0xEB, syntax = "NOP", cycles = 1)
    @Instruction(opcode = 0xFB, syntax = "NOP", cycles = 1)
    void nopOfOneCycle(Bus bus) {
        shortEnd = bus.cycle();
    }

    @Instruction(opcode = 0x02, syntax = "NOP #{u8}", cycles = 2)
    @Instruction(opcode = 0x22, syntax = "NOP #{u8}", cycles = 2)
    @Instruction(opcode = 0x42, syntax = "NOP #{u8}", cycles = 2)
    @Instruction(opcode = 0x62, syntax = "NOP #{u8}", cycles = 2)
    @Instruction(opcode = 0x82, syntax = "NOP #{u8}", cycles = 2)
    @Instruction(opcode = 0xC2, syntax = "NOP #{u8}", cycles = 2)
    @Instruction(opcode = 0xE2, syntax = "NOP #{u8}", cycles = 2)
    void nopImmediate(Bus bus) {
        fetchByte(bus);
    }

    @Instruction(opcode = 0x44, syntax = "NOP {u8}", cycles = 3)
    void nopZeroPage(Bus bus) {
        bus.load(zeroPage(bus));
    }

    @Instruction(opcode = 0x54, syntax = "NOP {u8},X", cycles = 4)
    @Instruction(opcode = 0xD4, syntax = "NOP {u8},X", cycles = 4)
    @Instruction(opcode = 0xF4, syntax = "NOP {u8},X", cycles = 4)
    void nopZeroPageX(Bus bus) {
        bus.load(zeroPage(bus, x));
    }

    @Instruction(opcode = 0xDC, syntax = "NOP {u16}", cycles = 4)
    @Instruction(opcode = 0xFC, syntax = "NOP {u16}", cycles = 4)
    void nopAbsolute(Bus bus) {
        bus.load(absolute(bus));
    }

    @Instruction(opcode = 0x5C, syntax = "NOP {u16}", cycles = 8)
    void nopOfEightCycles(Bus bus) {
        bus.load(0xFF00 | (absolute(bus) & 0xFF));
        for (int loads = 0; loads < 4; loads++) {
            bus.load(0xFFFF);
        }
    }
}
