package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/**
 * The other undocumented instructions of the NMOS 6502: those without a memory operand, those that
 * store more or less what a program may expect, and those that do nothing.
 *
 * <p>Names, operations and accesses are those of "NMOS 6510 Unintended Opcodes: No More Secrets"
 * (groepaz). It calls ANE, LXA, SHA, SHX, SHY and TAS unstable: what they do depends on the chip,
 * its temperature, and what else uses the bus. Here they do what it gives as the usual case.
 */
abstract class Mos6502Oddities extends Mos6502Combinations {
    /**
     * The bits of A that ANE and LXA see set whether they are or not. The chip connects A with a
     * bus that is driven from elsewhere, too; $EE is the value that is seen most often.
     */
    private static final int MAGIC_CONSTANT = 0xEE;

    // On the operand behind the opcode.

    /** ANDs to A, and copies N to C, as ASL or ROL would. */
    @Instruction(opcode = 0x0B, syntax = "ANC #{u8}", cycles = 2)
    @Instruction(opcode = 0x2B, syntax = "ANC #{u8}", cycles = 2)
    void anc(Bus bus) {
        a = result(a & fetchByte(bus));
        carry = a >> 7;
    }

    /** ANDs to A, and shifts A to the right. */
    @Instruction(opcode = 0x4B, syntax = "ALR #{u8}", cycles = 2)
    void alr(Bus bus) {
        a = shiftRight(a & fetchByte(bus));
    }

    /**
     * ANDs to A, and rotates A to the right, with flags and digits that the adder has had a hand
     * in.
     */
    @Instruction(opcode = 0x6B, syntax = "ARR #{u8}", cycles = 2)
    void arr(Bus bus) {
        int masked = a & fetchByte(bus);
        a = result(carry << 7 | masked >> 1);
        setOverflow(((a ^ masked) & 0x40) != 0);
        if (decimal) {
            correctDigits(masked);
        } else {
            carry = a >> 6 & 1;
        }
    }

    /** Corrects the digits of A after ARR as those of a sum. N, V and Z are from before that. */
    private void correctDigits(int masked) {
        int low = a & 0x0F;
        if ((masked & 0x0F) + (masked & 0x01) > 0x05) {
            low = (low + 0x06) & 0x0F;
        }
        int high = a & 0xF0;
        carry = (masked & 0xF0) + (masked & 0x10) > 0x50 ? 1 : 0;
        if (carry != 0) {
            high = (high + 0x60) & 0xF0;
        }
        a = high | low;
    }

    /** Subtracts from what A and X share, into X, with the flags of a comparison. */
    @Instruction(opcode = 0xCB, syntax = "SBX #{u8}", cycles = 2)
    void sbx(Bus bus) {
        int shared = a & x;
        int value = fetchByte(bus);
        compare(shared, value);
        x = (shared - value) & 0xFF;
    }

    @Instruction(opcode = 0xEB, syntax = "SBC #{u8}", cycles = 2)
    void sbcImmediateAgain(Bus bus) {
        subtract(fetchByte(bus));
    }

    /** ANDs X and the operand to A. Unstable, see {@link #MAGIC_CONSTANT}. */
    @Instruction(opcode = 0x8B, syntax = "ANE #{u8}", cycles = 2)
    void ane(Bus bus) {
        a = result((a | MAGIC_CONSTANT) & x & fetchByte(bus));
    }

    /** ANDs the operand to A, into A and X. Unstable, see {@link #MAGIC_CONSTANT}. */
    @Instruction(opcode = 0xAB, syntax = "LXA #{u8}", cycles = 2)
    void lxa(Bus bus) {
        a = result((a | MAGIC_CONSTANT) & fetchByte(bus));
        x = a;
    }

    // On S.

    /** ANDs memory to S, into A, X and S. */
    @Instruction(opcode = 0xBB, syntax = "LAS {u16},Y", cycles = 4)
    void las(Bus bus) {
        a = result(s & bus.load(absoluteLoad(bus, y)));
        x = a;
        s = a;
    }

    /** Stores what A and X share in S, and as SHA does. */
    @Instruction(opcode = 0x9B, syntax = "TAS {u16},Y", cycles = 5)
    void tas(Bus bus) {
        s = a & x;
        saveWithPage(bus, absolute(bus), y, s);
    }

    // Stores whose value runs into the upper byte of the address.

    @Instruction(opcode = 0x9F, syntax = "SHA {u16},Y", cycles = 5)
    void shaAbsoluteY(Bus bus) {
        saveWithPage(bus, absolute(bus), y, a & x);
    }

    @Instruction(opcode = 0x93, syntax = "SHA ({u8}),Y", cycles = 6)
    void shaIndirectIndexed(Bus bus) {
        saveWithPage(bus, indirectZeroPage(bus), y, a & x);
    }

    @Instruction(opcode = 0x9E, syntax = "SHX {u16},Y", cycles = 5)
    void shx(Bus bus) {
        saveWithPage(bus, absolute(bus), y, x);
    }

    @Instruction(opcode = 0x9C, syntax = "SHY {u16},X", cycles = 5)
    void shy(Bus bus) {
        saveWithPage(bus, absolute(bus), x, y);
    }

    /**
     * Saves what a register shares with the upper byte of the operand's address plus 1, which the
     * chip has ready in case of a carry. Where there is one, the value is the upper byte of the
     * address, too.
     */
    private void saveWithPage(Bus bus, int base, int index, int register) {
        int value = register & ((base >> 8) + 1);
        int address = indexed(bus, base, index);
        boolean carried = address >> 8 != base >> 8;
        bus.save(carried ? value << 8 | (address & 0xFF) : address, value);
    }

    // Instructions that load, and do nothing with it.

    @Instruction(opcode = 0x1A, syntax = "NOP", cycles = 2)
    @Instruction(opcode = 0x3A, syntax = "NOP", cycles = 2)
    @Instruction(opcode = 0x5A, syntax = "NOP", cycles = 2)
    @Instruction(opcode = 0x7A, syntax = "NOP", cycles = 2)
    @Instruction(opcode = 0xDA, syntax = "NOP", cycles = 2)
    @Instruction(opcode = 0xFA, syntax = "NOP", cycles = 2)
    void nopAgain(Bus bus) {
        idle(bus);
    }

    @Instruction(opcode = 0x80, syntax = "NOP #{u8}", cycles = 2)
    @Instruction(opcode = 0x82, syntax = "NOP #{u8}", cycles = 2)
    @Instruction(opcode = 0x89, syntax = "NOP #{u8}", cycles = 2)
    @Instruction(opcode = 0xC2, syntax = "NOP #{u8}", cycles = 2)
    @Instruction(opcode = 0xE2, syntax = "NOP #{u8}", cycles = 2)
    void nopImmediate(Bus bus) {
        fetchByte(bus);
    }

    @Instruction(opcode = 0x04, syntax = "NOP {u8}", cycles = 3)
    @Instruction(opcode = 0x44, syntax = "NOP {u8}", cycles = 3)
    @Instruction(opcode = 0x64, syntax = "NOP {u8}", cycles = 3)
    void nopZeroPage(Bus bus) {
        bus.load(zeroPage(bus));
    }

    @Instruction(opcode = 0x14, syntax = "NOP {u8},X", cycles = 4)
    @Instruction(opcode = 0x34, syntax = "NOP {u8},X", cycles = 4)
    @Instruction(opcode = 0x54, syntax = "NOP {u8},X", cycles = 4)
    @Instruction(opcode = 0x74, syntax = "NOP {u8},X", cycles = 4)
    @Instruction(opcode = 0xD4, syntax = "NOP {u8},X", cycles = 4)
    @Instruction(opcode = 0xF4, syntax = "NOP {u8},X", cycles = 4)
    void nopZeroPageX(Bus bus) {
        bus.load(zeroPage(bus, x));
    }

    @Instruction(opcode = 0x0C, syntax = "NOP {u16}", cycles = 4)
    void nopAbsolute(Bus bus) {
        bus.load(absolute(bus));
    }

    @Instruction(opcode = 0x1C, syntax = "NOP {u16},X", cycles = 4)
    @Instruction(opcode = 0x3C, syntax = "NOP {u16},X", cycles = 4)
    @Instruction(opcode = 0x5C, syntax = "NOP {u16},X", cycles = 4)
    @Instruction(opcode = 0x7C, syntax = "NOP {u16},X", cycles = 4)
    @Instruction(opcode = 0xDC, syntax = "NOP {u16},X", cycles = 4)
    @Instruction(opcode = 0xFC, syntax = "NOP {u16},X", cycles = 4)
    void nopAbsoluteX(Bus bus) {
        bus.load(absoluteLoad(bus, x));
    }
}
