package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/**
 * The instructions of the NMOS 6502 that the 65C02 executes in another way, as the W65C02S data
 * sheet lists them in its table of caveats:
 *
 * <ul>
 *   <li>An index that leaves the page costs a load of the last byte of the instruction, not one of
 *       a wrong address. Where a cycle is spent though the page is not left, the chip loads from
 *       the right address ("w65c02s.h", ziplantil). In the zero page it loads from the address
 *       without the index, as the NMOS chip does (SingleStepTests, "wdc65c02"; "w65c02s.h" has PC
 *       there).
 *   <li>Between the load and the save of a value that it changes, the chip loads again.
 *   <li>ASL, LSR, ROL and ROR with {@code {u16},X} take 6 cycles, and one more to leave the page.
 *   <li>JMP ({u16}) carries into the page of its pointer, and takes 6 cycles.
 *   <li>In decimal mode N and Z are those of the result, and an addition or subtraction takes a
 *       cycle more: the chip loads the operand again. That it is the operand is in the
 *       SingleStepTests; for an immediate operand it is PC in "w65c02s.h".
 * </ul>
 */
abstract class Wdc65C02Corrections extends Mos6502Control {
    // The accesses of cycles in which the chip computes.

    @Override
    final int indexed(Bus bus, int base, int index) {
        int address = (base + index) & 0xFFFF;
        bus.load(withoutCarry(base, address) == address ? address : lastByte());
        return address;
    }

    @Override
    final int indexedLoad(Bus bus, int base, int index) {
        int address = (base + index) & 0xFFFF;
        if (withoutCarry(base, address) != address) {
            bus.load(lastByte());
        }
        return address;
    }

    /** Returns where the last byte of the instruction is that has been fetched. */
    private int lastByte() {
        return (pc - 1) & 0xFFFF;
    }

    /** Loads a value that will be changed; the chip loads it again while it changes it. */
    @Override
    final int loadToModify(Bus bus, int address) {
        int value = bus.load(address);
        bus.load(address);
        return value;
    }

    @Override
    final void jump(Bus bus, int target) {
        idle(bus);
        if (withoutCarry(pc, target) != target) {
            idle(bus);
        }
        pc = target;
    }

    // Decimal mode, as Bruce Clark measured it ("Decimal mode", 6502.org, appendix A).

    @Override
    final void addDecimal(int value) {
        addDigits(value);
        result(a);
    }

    /** Subtracts two decimal digits. C and V are those of the binary difference. */
    @Override
    final void subtractDecimal(int value) {
        int borrow = 1 - carry;
        int low = (a & 0x0F) - (value & 0x0F) - borrow;
        int difference = a - value - borrow;
        if (difference < 0) {
            difference -= 0x60;
        }
        if (low < 0) {
            difference -= 0x06;
        }
        addBinary(value ^ 0xFF);
        a = result(difference);
    }

    /** Adds what is at an address to A. */
    private void adc(Bus bus, int address) {
        add(bus.load(address));
        if (decimal) {
            bus.load(address);
        }
    }

    /** Subtracts what is at an address from A. */
    private void sbc(Bus bus, int address) {
        subtract(bus.load(address));
        if (decimal) {
            bus.load(address);
        }
    }

    @Instruction(opcode = 0x69, syntax = "ADC #{u8}", cycles = 2, frequent = true)
    @Override
    void adcImmediate(Bus bus) {
        add(fetchByte(bus));
        if (decimal) {
            idle(bus);
        }
    }

    @Instruction(opcode = 0x65, syntax = "ADC {u8}", cycles = 3, frequent = true)
    @Override
    void adcZeroPage(Bus bus) {
        adc(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x75, syntax = "ADC {u8},X", cycles = 4)
    @Override
    void adcZeroPageX(Bus bus) {
        adc(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0x6D, syntax = "ADC {u16}", cycles = 4)
    @Override
    void adcAbsolute(Bus bus) {
        adc(bus, absolute(bus));
    }

    @Instruction(opcode = 0x7D, syntax = "ADC {u16},X", cycles = 4)
    @Override
    void adcAbsoluteX(Bus bus) {
        adc(bus, absoluteLoad(bus, x));
    }

    @Instruction(opcode = 0x79, syntax = "ADC {u16},Y", cycles = 4)
    @Override
    void adcAbsoluteY(Bus bus) {
        adc(bus, absoluteLoad(bus, y));
    }

    @Instruction(opcode = 0x61, syntax = "ADC ({u8},X)", cycles = 6)
    @Override
    void adcIndexedIndirect(Bus bus) {
        adc(bus, indexedIndirect(bus));
    }

    @Instruction(opcode = 0x71, syntax = "ADC ({u8}),Y", cycles = 5)
    @Override
    void adcIndirectIndexed(Bus bus) {
        adc(bus, indirectIndexedLoad(bus));
    }

    @Instruction(opcode = 0x72, syntax = "ADC ({u8})", cycles = 5)
    void adcIndirectZeroPage(Bus bus) {
        adc(bus, indirectZeroPage(bus));
    }

    @Instruction(opcode = 0xE9, syntax = "SBC #{u8}", cycles = 2, frequent = true)
    @Override
    void sbcImmediate(Bus bus) {
        subtract(fetchByte(bus));
        if (decimal) {
            idle(bus);
        }
    }

    @Instruction(opcode = 0xE5, syntax = "SBC {u8}", cycles = 3, frequent = true)
    @Override
    void sbcZeroPage(Bus bus) {
        sbc(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0xF5, syntax = "SBC {u8},X", cycles = 4)
    @Override
    void sbcZeroPageX(Bus bus) {
        sbc(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0xED, syntax = "SBC {u16}", cycles = 4)
    @Override
    void sbcAbsolute(Bus bus) {
        sbc(bus, absolute(bus));
    }

    @Instruction(opcode = 0xFD, syntax = "SBC {u16},X", cycles = 4)
    @Override
    void sbcAbsoluteX(Bus bus) {
        sbc(bus, absoluteLoad(bus, x));
    }

    @Instruction(opcode = 0xF9, syntax = "SBC {u16},Y", cycles = 4)
    @Override
    void sbcAbsoluteY(Bus bus) {
        sbc(bus, absoluteLoad(bus, y));
    }

    @Instruction(opcode = 0xE1, syntax = "SBC ({u8},X)", cycles = 6)
    @Override
    void sbcIndexedIndirect(Bus bus) {
        sbc(bus, indexedIndirect(bus));
    }

    @Instruction(opcode = 0xF1, syntax = "SBC ({u8}),Y", cycles = 5)
    @Override
    void sbcIndirectIndexed(Bus bus) {
        sbc(bus, indirectIndexedLoad(bus));
    }

    @Instruction(opcode = 0xF2, syntax = "SBC ({u8})", cycles = 5)
    void sbcIndirectZeroPage(Bus bus) {
        sbc(bus, indirectZeroPage(bus));
    }

    @Instruction(opcode = 0x1E, syntax = "ASL {u16},X", cycles = 6)
    @Override
    void aslAbsoluteX(Bus bus) {
        asl(bus, absoluteLoad(bus, x));
    }

    @Instruction(opcode = 0x5E, syntax = "LSR {u16},X", cycles = 6)
    @Override
    void lsrAbsoluteX(Bus bus) {
        lsr(bus, absoluteLoad(bus, x));
    }

    @Instruction(opcode = 0x3E, syntax = "ROL {u16},X", cycles = 6)
    @Override
    void rolAbsoluteX(Bus bus) {
        rol(bus, absoluteLoad(bus, x));
    }

    @Instruction(opcode = 0x7E, syntax = "ROR {u16},X", cycles = 6)
    @Override
    void rorAbsoluteX(Bus bus) {
        ror(bus, absoluteLoad(bus, x));
    }

    @Instruction(opcode = 0x6C, syntax = "JMP ({u16})", cycles = 6)
    void jmpIndirect(Bus bus) {
        jmpThrough(bus, absolute(bus));
    }

    /** Jumps to the address that is in memory. */
    final void jmpThrough(Bus bus, int pointer) {
        bus.load(lastByte());
        pc = loadWord(bus, pointer);
    }
}
