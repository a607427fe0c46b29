package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/**
 * The instructions that the 65C02 has and the NMOS 6502 has not, but for those on single bits. They
 * and their cycles are those of the W65C02S data sheet (tables of the opcode matrix and of the
 * addressing modes).
 */
abstract class Wdc65C02Additions extends Wdc65C02Corrections {
    @Instruction(opcode = 0x12, syntax = "ORA ({u8})", cycles = 5)
    void oraIndirectZeroPage(Bus bus) {
        a = result(a | bus.load(indirectZeroPage(bus)));
    }

    @Instruction(opcode = 0x32, syntax = "AND ({u8})", cycles = 5)
    void andIndirectZeroPage(Bus bus) {
        a = result(a & bus.load(indirectZeroPage(bus)));
    }

    @Instruction(opcode = 0x52, syntax = "EOR ({u8})", cycles = 5)
    void eorIndirectZeroPage(Bus bus) {
        a = result(a ^ bus.load(indirectZeroPage(bus)));
    }

    @Instruction(opcode = 0xB2, syntax = "LDA ({u8})", cycles = 5, frequent = true)
    void ldaIndirectZeroPage(Bus bus) {
        a = result(bus.load(indirectZeroPage(bus)));
    }

    @Instruction(opcode = 0xD2, syntax = "CMP ({u8})", cycles = 5)
    void cmpIndirectZeroPage(Bus bus) {
        compare(a, bus.load(indirectZeroPage(bus)));
    }

    @Instruction(opcode = 0x92, syntax = "STA ({u8})", cycles = 5, frequent = true)
    void staIndirectZeroPage(Bus bus) {
        bus.save(indirectZeroPage(bus), a);
    }

    @Instruction(opcode = 0x64, syntax = "STZ {u8}", cycles = 3, frequent = true)
    void stzZeroPage(Bus bus) {
        bus.save(zeroPage(bus), 0);
    }

    @Instruction(opcode = 0x74, syntax = "STZ {u8},X", cycles = 4)
    void stzZeroPageX(Bus bus) {
        bus.save(zeroPage(bus, x), 0);
    }

    @Instruction(opcode = 0x9C, syntax = "STZ {u16}", cycles = 4)
    void stzAbsolute(Bus bus) {
        bus.save(absolute(bus), 0);
    }

    @Instruction(opcode = 0x9E, syntax = "STZ {u16},X", cycles = 5)
    void stzAbsoluteX(Bus bus) {
        bus.save(absolute(bus, x), 0);
    }

    /** Sets Z alone: N and V are those of a value in memory, and here is none. */
    @Instruction(opcode = 0x89, syntax = "BIT #{u8}", cycles = 2)
    void bitImmediate(Bus bus) {
        setZero((a & fetchByte(bus)) == 0);
    }

    private void setZero(boolean zero) {
        setNegativeAndZero(isNegative(), zero);
    }

    @Instruction(opcode = 0x34, syntax = "BIT {u8},X", cycles = 4)
    void bitZeroPageX(Bus bus) {
        test(bus.load(zeroPage(bus, x)));
    }

    @Instruction(opcode = 0x3C, syntax = "BIT {u16},X", cycles = 4)
    void bitAbsoluteX(Bus bus) {
        test(bus.load(absoluteLoad(bus, x)));
    }

    @Instruction(opcode = 0x04, syntax = "TSB {u8}", cycles = 5)
    void tsbZeroPage(Bus bus) {
        tsb(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x0C, syntax = "TSB {u16}", cycles = 6)
    void tsbAbsolute(Bus bus) {
        tsb(bus, absolute(bus));
    }

    /** Sets the bits of memory that are set in A; Z tells whether none of them was. */
    private void tsb(Bus bus, int address) {
        int value = loadToModify(bus, address);
        setZero((a & value) == 0);
        bus.save(address, value | a);
    }

    @Instruction(opcode = 0x14, syntax = "TRB {u8}", cycles = 5)
    void trbZeroPage(Bus bus) {
        trb(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x1C, syntax = "TRB {u16}", cycles = 6)
    void trbAbsolute(Bus bus) {
        trb(bus, absolute(bus));
    }

    /** Clears the bits of memory that are set in A; Z tells whether none of them was. */
    private void trb(Bus bus, int address) {
        int value = loadToModify(bus, address);
        setZero((a & value) == 0);
        bus.save(address, value & ~a);
    }

    @Instruction(opcode = 0x1A, syntax = "INC A", cycles = 2)
    void incAccumulator(Bus bus) {
        idle(bus);
        a = result(a + 1);
    }

    @Instruction(opcode = 0x3A, syntax = "DEC A", cycles = 2)
    void decAccumulator(Bus bus) {
        idle(bus);
        a = result(a - 1);
    }

    @Instruction(opcode = 0xDA, syntax = "PHX", cycles = 3)
    void phx(Bus bus) {
        idle(bus);
        push(bus, x);
    }

    @Instruction(opcode = 0x5A, syntax = "PHY", cycles = 3)
    void phy(Bus bus) {
        idle(bus);
        push(bus, y);
    }

    @Instruction(opcode = 0xFA, syntax = "PLX", cycles = 4)
    void plx(Bus bus) {
        idle(bus);
        idleOnStack(bus);
        x = result(pull(bus));
    }

    @Instruction(opcode = 0x7A, syntax = "PLY", cycles = 4)
    void ply(Bus bus) {
        idle(bus);
        idleOnStack(bus);
        y = result(pull(bus));
    }

    @Instruction(opcode = 0x80, syntax = "BRA {rel8}", cycles = 3, frequent = true)
    void bra(Bus bus) {
        branch(bus, true);
    }

    @Instruction(opcode = 0x7C, syntax = "JMP ({u16},X)", cycles = 6)
    void jmpIndexedIndirect(Bus bus) {
        jmpThrough(bus, (absolute(bus) + x) & 0xFFFF);
    }
}
