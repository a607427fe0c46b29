package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/** The instructions of the 6502 that calculate: addition, subtraction, comparison, counting. */
abstract class Mos6502Arithmetic extends Mos6502Logic {
    @Instruction(opcode = 0x69, syntax = "ADC #{u8}", cycles = 2, frequent = true)
    void adcImmediate(Bus bus) {
        add(fetchByte(bus));
    }

    @Instruction(opcode = 0x65, syntax = "ADC {u8}", cycles = 3, frequent = true)
    void adcZeroPage(Bus bus) {
        add(bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0x75, syntax = "ADC {u8},X", cycles = 4)
    void adcZeroPageX(Bus bus) {
        add(bus.load(zeroPage(bus, x)));
    }

    @Instruction(opcode = 0x6D, syntax = "ADC {u16}", cycles = 4)
    void adcAbsolute(Bus bus) {
        add(bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0x7D, syntax = "ADC {u16},X", cycles = 4)
    void adcAbsoluteX(Bus bus) {
        add(bus.load(absoluteLoad(bus, x)));
    }

    @Instruction(opcode = 0x79, syntax = "ADC {u16},Y", cycles = 4)
    void adcAbsoluteY(Bus bus) {
        add(bus.load(absoluteLoad(bus, y)));
    }

    @Instruction(opcode = 0x61, syntax = "ADC ({u8},X)", cycles = 6)
    void adcIndexedIndirect(Bus bus) {
        add(bus.load(indexedIndirect(bus)));
    }

    @Instruction(opcode = 0x71, syntax = "ADC ({u8}),Y", cycles = 5)
    void adcIndirectIndexed(Bus bus) {
        add(bus.load(indirectIndexedLoad(bus)));
    }

    @Instruction(opcode = 0xE9, syntax = "SBC #{u8}", cycles = 2, frequent = true)
    void sbcImmediate(Bus bus) {
        subtract(fetchByte(bus));
    }

    @Instruction(opcode = 0xE5, syntax = "SBC {u8}", cycles = 3, frequent = true)
    void sbcZeroPage(Bus bus) {
        subtract(bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0xF5, syntax = "SBC {u8},X", cycles = 4)
    void sbcZeroPageX(Bus bus) {
        subtract(bus.load(zeroPage(bus, x)));
    }

    @Instruction(opcode = 0xED, syntax = "SBC {u16}", cycles = 4)
    void sbcAbsolute(Bus bus) {
        subtract(bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0xFD, syntax = "SBC {u16},X", cycles = 4)
    void sbcAbsoluteX(Bus bus) {
        subtract(bus.load(absoluteLoad(bus, x)));
    }

    @Instruction(opcode = 0xF9, syntax = "SBC {u16},Y", cycles = 4)
    void sbcAbsoluteY(Bus bus) {
        subtract(bus.load(absoluteLoad(bus, y)));
    }

    @Instruction(opcode = 0xE1, syntax = "SBC ({u8},X)", cycles = 6)
    void sbcIndexedIndirect(Bus bus) {
        subtract(bus.load(indexedIndirect(bus)));
    }

    @Instruction(opcode = 0xF1, syntax = "SBC ({u8}),Y", cycles = 5)
    void sbcIndirectIndexed(Bus bus) {
        subtract(bus.load(indirectIndexedLoad(bus)));
    }

    @Instruction(opcode = 0xC9, syntax = "CMP #{u8}", cycles = 2, frequent = true)
    void cmpImmediate(Bus bus) {
        compare(a, fetchByte(bus));
    }

    @Instruction(opcode = 0xC5, syntax = "CMP {u8}", cycles = 3, frequent = true)
    void cmpZeroPage(Bus bus) {
        compare(a, bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0xD5, syntax = "CMP {u8},X", cycles = 4)
    void cmpZeroPageX(Bus bus) {
        compare(a, bus.load(zeroPage(bus, x)));
    }

    @Instruction(opcode = 0xCD, syntax = "CMP {u16}", cycles = 4)
    void cmpAbsolute(Bus bus) {
        compare(a, bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0xDD, syntax = "CMP {u16},X", cycles = 4)
    void cmpAbsoluteX(Bus bus) {
        compare(a, bus.load(absoluteLoad(bus, x)));
    }

    @Instruction(opcode = 0xD9, syntax = "CMP {u16},Y", cycles = 4)
    void cmpAbsoluteY(Bus bus) {
        compare(a, bus.load(absoluteLoad(bus, y)));
    }

    @Instruction(opcode = 0xC1, syntax = "CMP ({u8},X)", cycles = 6)
    void cmpIndexedIndirect(Bus bus) {
        compare(a, bus.load(indexedIndirect(bus)));
    }

    @Instruction(opcode = 0xD1, syntax = "CMP ({u8}),Y", cycles = 5)
    void cmpIndirectIndexed(Bus bus) {
        compare(a, bus.load(indirectIndexedLoad(bus)));
    }

    @Instruction(opcode = 0xE0, syntax = "CPX #{u8}", cycles = 2, frequent = true)
    void cpxImmediate(Bus bus) {
        compare(x, fetchByte(bus));
    }

    @Instruction(opcode = 0xE4, syntax = "CPX {u8}", cycles = 3)
    void cpxZeroPage(Bus bus) {
        compare(x, bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0xEC, syntax = "CPX {u16}", cycles = 4)
    void cpxAbsolute(Bus bus) {
        compare(x, bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0xC0, syntax = "CPY #{u8}", cycles = 2, frequent = true)
    void cpyImmediate(Bus bus) {
        compare(y, fetchByte(bus));
    }

    @Instruction(opcode = 0xC4, syntax = "CPY {u8}", cycles = 3)
    void cpyZeroPage(Bus bus) {
        compare(y, bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0xCC, syntax = "CPY {u16}", cycles = 4)
    void cpyAbsolute(Bus bus) {
        compare(y, bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0xE6, syntax = "INC {u8}", cycles = 5, frequent = true)
    void incZeroPage(Bus bus) {
        inc(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0xF6, syntax = "INC {u8},X", cycles = 6)
    void incZeroPageX(Bus bus) {
        inc(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0xEE, syntax = "INC {u16}", cycles = 6)
    void incAbsolute(Bus bus) {
        inc(bus, absolute(bus));
    }

    @Instruction(opcode = 0xFE, syntax = "INC {u16},X", cycles = 7)
    void incAbsoluteX(Bus bus) {
        inc(bus, absolute(bus, x));
    }

    private void inc(Bus bus, int address) {
        bus.save(address, result(loadToModify(bus, address) + 1));
    }

    @Instruction(opcode = 0xC6, syntax = "DEC {u8}", cycles = 5, frequent = true)
    void decZeroPage(Bus bus) {
        dec(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0xD6, syntax = "DEC {u8},X", cycles = 6)
    void decZeroPageX(Bus bus) {
        dec(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0xCE, syntax = "DEC {u16}", cycles = 6)
    void decAbsolute(Bus bus) {
        dec(bus, absolute(bus));
    }

    @Instruction(opcode = 0xDE, syntax = "DEC {u16},X", cycles = 7)
    void decAbsoluteX(Bus bus) {
        dec(bus, absolute(bus, x));
    }

    private void dec(Bus bus, int address) {
        bus.save(address, result(loadToModify(bus, address) - 1));
    }

    @Instruction(opcode = 0xE8, syntax = "INX", cycles = 2, frequent = true)
    void inx(Bus bus) {
        idle(bus);
        x = result(x + 1);
    }

    @Instruction(opcode = 0xC8, syntax = "INY", cycles = 2, frequent = true)
    void iny(Bus bus) {
        idle(bus);
        y = result(y + 1);
    }

    @Instruction(opcode = 0xCA, syntax = "DEX", cycles = 2, frequent = true)
    void dex(Bus bus) {
        idle(bus);
        x = result(x - 1);
    }

    @Instruction(opcode = 0x88, syntax = "DEY", cycles = 2, frequent = true)
    void dey(Bus bus) {
        idle(bus);
        y = result(y - 1);
    }
}
