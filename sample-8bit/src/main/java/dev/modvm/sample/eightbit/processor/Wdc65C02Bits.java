package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/**
 * The instructions of the 65C02 on a single bit of the zero page, which Rockwell added. The data
 * sheet does not say which accesses they make while they compute; here they load again, as those do
 * that change memory, and as in "w65c02s.h" (ziplantil).
 */
abstract class Wdc65C02Bits extends Wdc65C02Additions {
    @Instruction(opcode = 0x07, syntax = "RMB0 {u8}", cycles = 5)
    void rmb0(Bus bus) {
        resetBit(bus, 0x01);
    }

    @Instruction(opcode = 0x17, syntax = "RMB1 {u8}", cycles = 5)
    void rmb1(Bus bus) {
        resetBit(bus, 0x02);
    }

    @Instruction(opcode = 0x27, syntax = "RMB2 {u8}", cycles = 5)
    void rmb2(Bus bus) {
        resetBit(bus, 0x04);
    }

    @Instruction(opcode = 0x37, syntax = "RMB3 {u8}", cycles = 5)
    void rmb3(Bus bus) {
        resetBit(bus, 0x08);
    }

    @Instruction(opcode = 0x47, syntax = "RMB4 {u8}", cycles = 5)
    void rmb4(Bus bus) {
        resetBit(bus, 0x10);
    }

    @Instruction(opcode = 0x57, syntax = "RMB5 {u8}", cycles = 5)
    void rmb5(Bus bus) {
        resetBit(bus, 0x20);
    }

    @Instruction(opcode = 0x67, syntax = "RMB6 {u8}", cycles = 5)
    void rmb6(Bus bus) {
        resetBit(bus, 0x40);
    }

    @Instruction(opcode = 0x77, syntax = "RMB7 {u8}", cycles = 5)
    void rmb7(Bus bus) {
        resetBit(bus, 0x80);
    }

    @Instruction(opcode = 0x87, syntax = "SMB0 {u8}", cycles = 5)
    void smb0(Bus bus) {
        setBit(bus, 0x01);
    }

    @Instruction(opcode = 0x97, syntax = "SMB1 {u8}", cycles = 5)
    void smb1(Bus bus) {
        setBit(bus, 0x02);
    }

    @Instruction(opcode = 0xA7, syntax = "SMB2 {u8}", cycles = 5)
    void smb2(Bus bus) {
        setBit(bus, 0x04);
    }

    @Instruction(opcode = 0xB7, syntax = "SMB3 {u8}", cycles = 5)
    void smb3(Bus bus) {
        setBit(bus, 0x08);
    }

    @Instruction(opcode = 0xC7, syntax = "SMB4 {u8}", cycles = 5)
    void smb4(Bus bus) {
        setBit(bus, 0x10);
    }

    @Instruction(opcode = 0xD7, syntax = "SMB5 {u8}", cycles = 5)
    void smb5(Bus bus) {
        setBit(bus, 0x20);
    }

    @Instruction(opcode = 0xE7, syntax = "SMB6 {u8}", cycles = 5)
    void smb6(Bus bus) {
        setBit(bus, 0x40);
    }

    @Instruction(opcode = 0xF7, syntax = "SMB7 {u8}", cycles = 5)
    void smb7(Bus bus) {
        setBit(bus, 0x80);
    }

    private void resetBit(Bus bus, int bit) {
        int address = zeroPage(bus);
        bus.save(address, loadToModify(bus, address) & ~bit);
    }

    private void setBit(Bus bus, int bit) {
        int address = zeroPage(bus);
        bus.save(address, loadToModify(bus, address) | bit);
    }

    @Instruction(opcode = 0x0F, syntax = "BBR0 {u8},{rel8}", cycles = 5)
    void bbr0(Bus bus) {
        branch(bus, bit(bus, 0x01) == 0);
    }

    @Instruction(opcode = 0x1F, syntax = "BBR1 {u8},{rel8}", cycles = 5)
    void bbr1(Bus bus) {
        branch(bus, bit(bus, 0x02) == 0);
    }

    @Instruction(opcode = 0x2F, syntax = "BBR2 {u8},{rel8}", cycles = 5)
    void bbr2(Bus bus) {
        branch(bus, bit(bus, 0x04) == 0);
    }

    @Instruction(opcode = 0x3F, syntax = "BBR3 {u8},{rel8}", cycles = 5)
    void bbr3(Bus bus) {
        branch(bus, bit(bus, 0x08) == 0);
    }

    @Instruction(opcode = 0x4F, syntax = "BBR4 {u8},{rel8}", cycles = 5)
    void bbr4(Bus bus) {
        branch(bus, bit(bus, 0x10) == 0);
    }

    @Instruction(opcode = 0x5F, syntax = "BBR5 {u8},{rel8}", cycles = 5)
    void bbr5(Bus bus) {
        branch(bus, bit(bus, 0x20) == 0);
    }

    @Instruction(opcode = 0x6F, syntax = "BBR6 {u8},{rel8}", cycles = 5)
    void bbr6(Bus bus) {
        branch(bus, bit(bus, 0x40) == 0);
    }

    @Instruction(opcode = 0x7F, syntax = "BBR7 {u8},{rel8}", cycles = 5)
    void bbr7(Bus bus) {
        branch(bus, bit(bus, 0x80) == 0);
    }

    @Instruction(opcode = 0x8F, syntax = "BBS0 {u8},{rel8}", cycles = 5)
    void bbs0(Bus bus) {
        branch(bus, bit(bus, 0x01) != 0);
    }

    @Instruction(opcode = 0x9F, syntax = "BBS1 {u8},{rel8}", cycles = 5)
    void bbs1(Bus bus) {
        branch(bus, bit(bus, 0x02) != 0);
    }

    @Instruction(opcode = 0xAF, syntax = "BBS2 {u8},{rel8}", cycles = 5)
    void bbs2(Bus bus) {
        branch(bus, bit(bus, 0x04) != 0);
    }

    @Instruction(opcode = 0xBF, syntax = "BBS3 {u8},{rel8}", cycles = 5)
    void bbs3(Bus bus) {
        branch(bus, bit(bus, 0x08) != 0);
    }

    @Instruction(opcode = 0xCF, syntax = "BBS4 {u8},{rel8}", cycles = 5)
    void bbs4(Bus bus) {
        branch(bus, bit(bus, 0x10) != 0);
    }

    @Instruction(opcode = 0xDF, syntax = "BBS5 {u8},{rel8}", cycles = 5)
    void bbs5(Bus bus) {
        branch(bus, bit(bus, 0x20) != 0);
    }

    @Instruction(opcode = 0xEF, syntax = "BBS6 {u8},{rel8}", cycles = 5)
    void bbs6(Bus bus) {
        branch(bus, bit(bus, 0x40) != 0);
    }

    @Instruction(opcode = 0xFF, syntax = "BBS7 {u8},{rel8}", cycles = 5)
    void bbs7(Bus bus) {
        branch(bus, bit(bus, 0x80) != 0);
    }

    private int bit(Bus bus, int bit) {
        return loadToModify(bus, zeroPage(bus)) & bit;
    }
}
