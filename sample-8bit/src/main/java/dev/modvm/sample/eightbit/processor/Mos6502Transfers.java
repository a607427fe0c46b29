package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/**
 * The instructions of the 6502 that move values: loads, stores, transfers between registers, and
 * the stack. PLP is with the others that change the interrupt disable flag, in {@link Mos6502}.
 */
abstract class Mos6502Transfers extends Mos6502Addressing {
    @Instruction(opcode = 0xA9, syntax = "LDA #{u8}", cycles = 2, frequent = true)
    void ldaImmediate(Bus bus) {
        a = result(fetchByte(bus));
    }

    @Instruction(opcode = 0xA5, syntax = "LDA {u8}", cycles = 3, frequent = true)
    void ldaZeroPage(Bus bus) {
        a = result(bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0xB5, syntax = "LDA {u8},X", cycles = 4, frequent = true)
    void ldaZeroPageX(Bus bus) {
        a = result(bus.load(zeroPage(bus, x)));
    }

    @Instruction(opcode = 0xAD, syntax = "LDA {u16}", cycles = 4, frequent = true)
    void ldaAbsolute(Bus bus) {
        a = result(bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0xBD, syntax = "LDA {u16},X", cycles = 4, frequent = true)
    void ldaAbsoluteX(Bus bus) {
        a = result(bus.load(absoluteLoad(bus, x)));
    }

    @Instruction(opcode = 0xB9, syntax = "LDA {u16},Y", cycles = 4, frequent = true)
    void ldaAbsoluteY(Bus bus) {
        a = result(bus.load(absoluteLoad(bus, y)));
    }

    @Instruction(opcode = 0xA1, syntax = "LDA ({u8},X)", cycles = 6)
    void ldaIndexedIndirect(Bus bus) {
        a = result(bus.load(indexedIndirect(bus)));
    }

    @Instruction(opcode = 0xB1, syntax = "LDA ({u8}),Y", cycles = 5, frequent = true)
    void ldaIndirectIndexed(Bus bus) {
        a = result(bus.load(indirectIndexedLoad(bus)));
    }

    @Instruction(opcode = 0xA2, syntax = "LDX #{u8}", cycles = 2, frequent = true)
    void ldxImmediate(Bus bus) {
        x = result(fetchByte(bus));
    }

    @Instruction(opcode = 0xA6, syntax = "LDX {u8}", cycles = 3, frequent = true)
    void ldxZeroPage(Bus bus) {
        x = result(bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0xB6, syntax = "LDX {u8},Y", cycles = 4)
    void ldxZeroPageY(Bus bus) {
        x = result(bus.load(zeroPage(bus, y)));
    }

    @Instruction(opcode = 0xAE, syntax = "LDX {u16}", cycles = 4)
    void ldxAbsolute(Bus bus) {
        x = result(bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0xBE, syntax = "LDX {u16},Y", cycles = 4)
    void ldxAbsoluteY(Bus bus) {
        x = result(bus.load(absoluteLoad(bus, y)));
    }

    @Instruction(opcode = 0xA0, syntax = "LDY #{u8}", cycles = 2, frequent = true)
    void ldyImmediate(Bus bus) {
        y = result(fetchByte(bus));
    }

    @Instruction(opcode = 0xA4, syntax = "LDY {u8}", cycles = 3, frequent = true)
    void ldyZeroPage(Bus bus) {
        y = result(bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0xB4, syntax = "LDY {u8},X", cycles = 4)
    void ldyZeroPageX(Bus bus) {
        y = result(bus.load(zeroPage(bus, x)));
    }

    @Instruction(opcode = 0xAC, syntax = "LDY {u16}", cycles = 4)
    void ldyAbsolute(Bus bus) {
        y = result(bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0xBC, syntax = "LDY {u16},X", cycles = 4)
    void ldyAbsoluteX(Bus bus) {
        y = result(bus.load(absoluteLoad(bus, x)));
    }

    @Instruction(opcode = 0x85, syntax = "STA {u8}", cycles = 3, frequent = true)
    void staZeroPage(Bus bus) {
        bus.save(zeroPage(bus), a);
    }

    @Instruction(opcode = 0x95, syntax = "STA {u8},X", cycles = 4, frequent = true)
    void staZeroPageX(Bus bus) {
        bus.save(zeroPage(bus, x), a);
    }

    @Instruction(opcode = 0x8D, syntax = "STA {u16}", cycles = 4, frequent = true)
    void staAbsolute(Bus bus) {
        bus.save(absolute(bus), a);
    }

    @Instruction(opcode = 0x9D, syntax = "STA {u16},X", cycles = 5, frequent = true)
    void staAbsoluteX(Bus bus) {
        bus.save(absolute(bus, x), a);
    }

    @Instruction(opcode = 0x99, syntax = "STA {u16},Y", cycles = 5, frequent = true)
    void staAbsoluteY(Bus bus) {
        bus.save(absolute(bus, y), a);
    }

    @Instruction(opcode = 0x81, syntax = "STA ({u8},X)", cycles = 6)
    void staIndexedIndirect(Bus bus) {
        bus.save(indexedIndirect(bus), a);
    }

    @Instruction(opcode = 0x91, syntax = "STA ({u8}),Y", cycles = 6, frequent = true)
    void staIndirectIndexed(Bus bus) {
        bus.save(indirectIndexed(bus), a);
    }

    @Instruction(opcode = 0x86, syntax = "STX {u8}", cycles = 3, frequent = true)
    void stxZeroPage(Bus bus) {
        bus.save(zeroPage(bus), x);
    }

    @Instruction(opcode = 0x96, syntax = "STX {u8},Y", cycles = 4)
    void stxZeroPageY(Bus bus) {
        bus.save(zeroPage(bus, y), x);
    }

    @Instruction(opcode = 0x8E, syntax = "STX {u16}", cycles = 4)
    void stxAbsolute(Bus bus) {
        bus.save(absolute(bus), x);
    }

    @Instruction(opcode = 0x84, syntax = "STY {u8}", cycles = 3, frequent = true)
    void styZeroPage(Bus bus) {
        bus.save(zeroPage(bus), y);
    }

    @Instruction(opcode = 0x94, syntax = "STY {u8},X", cycles = 4)
    void styZeroPageX(Bus bus) {
        bus.save(zeroPage(bus, x), y);
    }

    @Instruction(opcode = 0x8C, syntax = "STY {u16}", cycles = 4)
    void styAbsolute(Bus bus) {
        bus.save(absolute(bus), y);
    }

    @Instruction(opcode = 0xAA, syntax = "TAX", cycles = 2)
    void tax(Bus bus) {
        idle(bus);
        x = result(a);
    }

    @Instruction(opcode = 0xA8, syntax = "TAY", cycles = 2)
    void tay(Bus bus) {
        idle(bus);
        y = result(a);
    }

    @Instruction(opcode = 0xBA, syntax = "TSX", cycles = 2)
    void tsx(Bus bus) {
        idle(bus);
        x = result(s);
    }

    @Instruction(opcode = 0x8A, syntax = "TXA", cycles = 2)
    void txa(Bus bus) {
        idle(bus);
        a = result(x);
    }

    @Instruction(opcode = 0x9A, syntax = "TXS", cycles = 2)
    void txs(Bus bus) {
        idle(bus);
        s = x;
    }

    @Instruction(opcode = 0x98, syntax = "TYA", cycles = 2)
    void tya(Bus bus) {
        idle(bus);
        a = result(y);
    }

    @Instruction(opcode = 0x48, syntax = "PHA", cycles = 3)
    void pha(Bus bus) {
        idle(bus);
        push(bus, a);
    }

    @Instruction(opcode = 0x08, syntax = "PHP", cycles = 3)
    void php(Bus bus) {
        idle(bus);
        push(bus, status() | BREAK);
    }

    @Instruction(opcode = 0x68, syntax = "PLA", cycles = 4)
    void pla(Bus bus) {
        idle(bus);
        idleOnStack(bus);
        a = result(pull(bus));
    }
}
