package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/** The instructions of the 6502 that work on bits: logical operations, shifts and rotations. */
abstract class Mos6502Logic extends Mos6502Transfers {
    @Instruction(opcode = 0x29, syntax = "AND #{u8}", cycles = 2, frequent = true)
    void andImmediate(Bus bus) {
        a = result(a & fetchByte(bus));
    }

    @Instruction(opcode = 0x25, syntax = "AND {u8}", cycles = 3)
    void andZeroPage(Bus bus) {
        a = result(a & bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0x35, syntax = "AND {u8},X", cycles = 4)
    void andZeroPageX(Bus bus) {
        a = result(a & bus.load(zeroPage(bus, x)));
    }

    @Instruction(opcode = 0x2D, syntax = "AND {u16}", cycles = 4)
    void andAbsolute(Bus bus) {
        a = result(a & bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0x3D, syntax = "AND {u16},X", cycles = 4)
    void andAbsoluteX(Bus bus) {
        a = result(a & bus.load(absoluteLoad(bus, x)));
    }

    @Instruction(opcode = 0x39, syntax = "AND {u16},Y", cycles = 4)
    void andAbsoluteY(Bus bus) {
        a = result(a & bus.load(absoluteLoad(bus, y)));
    }

    @Instruction(opcode = 0x21, syntax = "AND ({u8},X)", cycles = 6)
    void andIndexedIndirect(Bus bus) {
        a = result(a & bus.load(indexedIndirect(bus)));
    }

    @Instruction(opcode = 0x31, syntax = "AND ({u8}),Y", cycles = 5)
    void andIndirectIndexed(Bus bus) {
        a = result(a & bus.load(indirectIndexedLoad(bus)));
    }

    @Instruction(opcode = 0x09, syntax = "ORA #{u8}", cycles = 2)
    void oraImmediate(Bus bus) {
        a = result(a | fetchByte(bus));
    }

    @Instruction(opcode = 0x05, syntax = "ORA {u8}", cycles = 3)
    void oraZeroPage(Bus bus) {
        a = result(a | bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0x15, syntax = "ORA {u8},X", cycles = 4)
    void oraZeroPageX(Bus bus) {
        a = result(a | bus.load(zeroPage(bus, x)));
    }

    @Instruction(opcode = 0x0D, syntax = "ORA {u16}", cycles = 4)
    void oraAbsolute(Bus bus) {
        a = result(a | bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0x1D, syntax = "ORA {u16},X", cycles = 4)
    void oraAbsoluteX(Bus bus) {
        a = result(a | bus.load(absoluteLoad(bus, x)));
    }

    @Instruction(opcode = 0x19, syntax = "ORA {u16},Y", cycles = 4)
    void oraAbsoluteY(Bus bus) {
        a = result(a | bus.load(absoluteLoad(bus, y)));
    }

    @Instruction(opcode = 0x01, syntax = "ORA ({u8},X)", cycles = 6)
    void oraIndexedIndirect(Bus bus) {
        a = result(a | bus.load(indexedIndirect(bus)));
    }

    @Instruction(opcode = 0x11, syntax = "ORA ({u8}),Y", cycles = 5)
    void oraIndirectIndexed(Bus bus) {
        a = result(a | bus.load(indirectIndexedLoad(bus)));
    }

    @Instruction(opcode = 0x49, syntax = "EOR #{u8}", cycles = 2)
    void eorImmediate(Bus bus) {
        a = result(a ^ fetchByte(bus));
    }

    @Instruction(opcode = 0x45, syntax = "EOR {u8}", cycles = 3)
    void eorZeroPage(Bus bus) {
        a = result(a ^ bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0x55, syntax = "EOR {u8},X", cycles = 4)
    void eorZeroPageX(Bus bus) {
        a = result(a ^ bus.load(zeroPage(bus, x)));
    }

    @Instruction(opcode = 0x4D, syntax = "EOR {u16}", cycles = 4)
    void eorAbsolute(Bus bus) {
        a = result(a ^ bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0x5D, syntax = "EOR {u16},X", cycles = 4)
    void eorAbsoluteX(Bus bus) {
        a = result(a ^ bus.load(absoluteLoad(bus, x)));
    }

    @Instruction(opcode = 0x59, syntax = "EOR {u16},Y", cycles = 4)
    void eorAbsoluteY(Bus bus) {
        a = result(a ^ bus.load(absoluteLoad(bus, y)));
    }

    @Instruction(opcode = 0x41, syntax = "EOR ({u8},X)", cycles = 6)
    void eorIndexedIndirect(Bus bus) {
        a = result(a ^ bus.load(indexedIndirect(bus)));
    }

    @Instruction(opcode = 0x51, syntax = "EOR ({u8}),Y", cycles = 5)
    void eorIndirectIndexed(Bus bus) {
        a = result(a ^ bus.load(indirectIndexedLoad(bus)));
    }

    @Instruction(opcode = 0x24, syntax = "BIT {u8}", cycles = 3)
    void bitZeroPage(Bus bus) {
        test(bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0x2C, syntax = "BIT {u16}", cycles = 4)
    void bitAbsolute(Bus bus) {
        test(bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0x0A, syntax = "ASL A", cycles = 2, frequent = true)
    void aslAccumulator(Bus bus) {
        idle(bus);
        a = shiftLeft(a);
    }

    @Instruction(opcode = 0x06, syntax = "ASL {u8}", cycles = 5)
    void aslZeroPage(Bus bus) {
        asl(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x16, syntax = "ASL {u8},X", cycles = 6)
    void aslZeroPageX(Bus bus) {
        asl(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0x0E, syntax = "ASL {u16}", cycles = 6)
    void aslAbsolute(Bus bus) {
        asl(bus, absolute(bus));
    }

    @Instruction(opcode = 0x1E, syntax = "ASL {u16},X", cycles = 7)
    void aslAbsoluteX(Bus bus) {
        asl(bus, absolute(bus, x));
    }

    final void asl(Bus bus, int address) {
        bus.save(address, shiftLeft(loadToModify(bus, address)));
    }

    @Instruction(opcode = 0x4A, syntax = "LSR A", cycles = 2, frequent = true)
    void lsrAccumulator(Bus bus) {
        idle(bus);
        a = shiftRight(a);
    }

    @Instruction(opcode = 0x46, syntax = "LSR {u8}", cycles = 5)
    void lsrZeroPage(Bus bus) {
        lsr(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x56, syntax = "LSR {u8},X", cycles = 6)
    void lsrZeroPageX(Bus bus) {
        lsr(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0x4E, syntax = "LSR {u16}", cycles = 6)
    void lsrAbsolute(Bus bus) {
        lsr(bus, absolute(bus));
    }

    @Instruction(opcode = 0x5E, syntax = "LSR {u16},X", cycles = 7)
    void lsrAbsoluteX(Bus bus) {
        lsr(bus, absolute(bus, x));
    }

    final void lsr(Bus bus, int address) {
        bus.save(address, shiftRight(loadToModify(bus, address)));
    }

    @Instruction(opcode = 0x2A, syntax = "ROL A", cycles = 2)
    void rolAccumulator(Bus bus) {
        idle(bus);
        a = rotateLeft(a);
    }

    @Instruction(opcode = 0x26, syntax = "ROL {u8}", cycles = 5)
    void rolZeroPage(Bus bus) {
        rol(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x36, syntax = "ROL {u8},X", cycles = 6)
    void rolZeroPageX(Bus bus) {
        rol(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0x2E, syntax = "ROL {u16}", cycles = 6)
    void rolAbsolute(Bus bus) {
        rol(bus, absolute(bus));
    }

    @Instruction(opcode = 0x3E, syntax = "ROL {u16},X", cycles = 7)
    void rolAbsoluteX(Bus bus) {
        rol(bus, absolute(bus, x));
    }

    final void rol(Bus bus, int address) {
        bus.save(address, rotateLeft(loadToModify(bus, address)));
    }

    @Instruction(opcode = 0x6A, syntax = "ROR A", cycles = 2)
    void rorAccumulator(Bus bus) {
        idle(bus);
        a = rotateRight(a);
    }

    @Instruction(opcode = 0x66, syntax = "ROR {u8}", cycles = 5)
    void rorZeroPage(Bus bus) {
        ror(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x76, syntax = "ROR {u8},X", cycles = 6)
    void rorZeroPageX(Bus bus) {
        ror(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0x6E, syntax = "ROR {u16}", cycles = 6)
    void rorAbsolute(Bus bus) {
        ror(bus, absolute(bus));
    }

    @Instruction(opcode = 0x7E, syntax = "ROR {u16},X", cycles = 7)
    void rorAbsoluteX(Bus bus) {
        ror(bus, absolute(bus, x));
    }

    final void ror(Bus bus, int address) {
        bus.save(address, rotateRight(loadToModify(bus, address)));
    }
}
