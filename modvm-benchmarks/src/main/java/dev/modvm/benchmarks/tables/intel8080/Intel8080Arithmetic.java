package dev.modvm.benchmarks.tables.intel8080;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/** The instructions of the 8080 that calculate with the accumulator, most of them. */
abstract class Intel8080Arithmetic extends Intel8080Moves {
    @Instruction(opcode = 0x80, syntax = "ADD B", cycles = 4, frequent = true)
    void addB() {
        add(b, 0);
    }

    @Instruction(opcode = 0x81, syntax = "ADD C", cycles = 4)
    void addC() {
        add(c, 0);
    }

    @Instruction(opcode = 0x82, syntax = "ADD D", cycles = 4)
    void addD() {
        add(d, 0);
    }

    @Instruction(opcode = 0x83, syntax = "ADD E", cycles = 4, frequent = true)
    void addE() {
        add(e, 0);
    }

    @Instruction(opcode = 0x84, syntax = "ADD H", cycles = 4)
    void addH() {
        add(h, 0);
    }

    @Instruction(opcode = 0x85, syntax = "ADD L", cycles = 4)
    void addL() {
        add(l, 0);
    }

    @Instruction(opcode = 0x86, syntax = "ADD M", cycles = 7, frequent = true)
    void addM(Bus bus) {
        add(bus.load(h << 8 | l), 0);
    }

    @Instruction(opcode = 0x87, syntax = "ADD A", cycles = 4)
    void addA() {
        add(a, 0);
    }

    @Instruction(opcode = 0xC6, syntax = "ADI {u8}", cycles = 7)
    void adi(Bus bus) {
        add(next(bus), 0);
    }

    @Instruction(opcode = 0xCE, syntax = "ACI {u8}", cycles = 7)
    void aci(Bus bus) {
        add(next(bus), carry);
    }

    @Instruction(opcode = 0x90, syntax = "SUB B", cycles = 4)
    void subB() {
        subtract(b, 0);
    }

    @Instruction(opcode = 0x91, syntax = "SUB C", cycles = 4)
    void subC() {
        subtract(c, 0);
    }

    @Instruction(opcode = 0x92, syntax = "SUB D", cycles = 4)
    void subD() {
        subtract(d, 0);
    }

    @Instruction(opcode = 0x93, syntax = "SUB E", cycles = 4)
    void subE() {
        subtract(e, 0);
    }

    @Instruction(opcode = 0x94, syntax = "SUB H", cycles = 4)
    void subH() {
        subtract(h, 0);
    }

    @Instruction(opcode = 0x95, syntax = "SUB L", cycles = 4)
    void subL() {
        subtract(l, 0);
    }

    @Instruction(opcode = 0x96, syntax = "SUB M", cycles = 7)
    void subM(Bus bus) {
        subtract(bus.load(h << 8 | l), 0);
    }

    @Instruction(opcode = 0x97, syntax = "SUB A", cycles = 4)
    void subA() {
        subtract(a, 0);
    }

    @Instruction(opcode = 0xD6, syntax = "SUI {u8}", cycles = 7)
    void sui(Bus bus) {
        subtract(next(bus), 0);
    }

    @Instruction(opcode = 0xDE, syntax = "SBI {u8}", cycles = 7)
    void sbi(Bus bus) {
        subtract(next(bus), carry);
    }

    @Instruction(opcode = 0xA0, syntax = "ANA B", cycles = 4)
    void anaB() {
        logic(a & b);
    }

    @Instruction(opcode = 0xA1, syntax = "ANA C", cycles = 4)
    void anaC() {
        logic(a & c);
    }

    @Instruction(opcode = 0xA2, syntax = "ANA D", cycles = 4)
    void anaD() {
        logic(a & d);
    }

    @Instruction(opcode = 0xA3, syntax = "ANA E", cycles = 4)
    void anaE() {
        logic(a & e);
    }

    @Instruction(opcode = 0xA4, syntax = "ANA H", cycles = 4)
    void anaH() {
        logic(a & h);
    }

    @Instruction(opcode = 0xA5, syntax = "ANA L", cycles = 4)
    void anaL() {
        logic(a & l);
    }

    @Instruction(opcode = 0xA6, syntax = "ANA M", cycles = 7)
    void anaM(Bus bus) {
        logic(a & bus.load(h << 8 | l));
    }

    @Instruction(opcode = 0xA7, syntax = "ANA A", cycles = 4)
    void anaA() {
        logic(a);
    }

    @Instruction(opcode = 0xE6, syntax = "ANI {u8}", cycles = 7, frequent = true)
    void ani(Bus bus) {
        logic(a & next(bus));
    }

    @Instruction(opcode = 0xA8, syntax = "XRA B", cycles = 4)
    void xraB() {
        logic(a ^ b);
    }

    @Instruction(opcode = 0xA9, syntax = "XRA C", cycles = 4)
    void xraC() {
        logic(a ^ c);
    }

    @Instruction(opcode = 0xAA, syntax = "XRA D", cycles = 4)
    void xraD() {
        logic(a ^ d);
    }

    @Instruction(opcode = 0xAB, syntax = "XRA E", cycles = 4)
    void xraE() {
        logic(a ^ e);
    }

    @Instruction(opcode = 0xAC, syntax = "XRA H", cycles = 4)
    void xraH() {
        logic(a ^ h);
    }

    @Instruction(opcode = 0xAD, syntax = "XRA L", cycles = 4)
    void xraL() {
        logic(a ^ l);
    }

    @Instruction(opcode = 0xAE, syntax = "XRA M", cycles = 7)
    void xraM(Bus bus) {
        logic(a ^ bus.load(h << 8 | l));
    }

    @Instruction(opcode = 0xAF, syntax = "XRA A", cycles = 4)
    void xraA() {
        logic(0);
    }

    @Instruction(opcode = 0xEE, syntax = "XRI {u8}", cycles = 7)
    void xri(Bus bus) {
        logic(a ^ next(bus));
    }

    @Instruction(opcode = 0xB0, syntax = "ORA B", cycles = 4)
    void oraB() {
        logic(a | b);
    }

    @Instruction(opcode = 0xB1, syntax = "ORA C", cycles = 4, frequent = true)
    void oraC() {
        logic(a | c);
    }

    @Instruction(opcode = 0xB2, syntax = "ORA D", cycles = 4)
    void oraD() {
        logic(a | d);
    }

    @Instruction(opcode = 0xB3, syntax = "ORA E", cycles = 4)
    void oraE() {
        logic(a | e);
    }

    @Instruction(opcode = 0xB4, syntax = "ORA H", cycles = 4)
    void oraH() {
        logic(a | h);
    }

    @Instruction(opcode = 0xB5, syntax = "ORA L", cycles = 4)
    void oraL() {
        logic(a | l);
    }

    @Instruction(opcode = 0xB6, syntax = "ORA M", cycles = 7)
    void oraM(Bus bus) {
        logic(a | bus.load(h << 8 | l));
    }

    @Instruction(opcode = 0xB7, syntax = "ORA A", cycles = 4)
    void oraA() {
        logic(a);
    }

    @Instruction(opcode = 0xF6, syntax = "ORI {u8}", cycles = 7, frequent = true)
    void ori(Bus bus) {
        logic(a | next(bus));
    }

    @Instruction(opcode = 0xB8, syntax = "CMP B", cycles = 4)
    void cmpB() {
        compare(b);
    }

    @Instruction(opcode = 0xB9, syntax = "CMP C", cycles = 4)
    void cmpC() {
        compare(c);
    }

    @Instruction(opcode = 0xBA, syntax = "CMP D", cycles = 4)
    void cmpD() {
        compare(d);
    }

    @Instruction(opcode = 0xBB, syntax = "CMP E", cycles = 4)
    void cmpE() {
        compare(e);
    }

    @Instruction(opcode = 0xBC, syntax = "CMP H", cycles = 4)
    void cmpH() {
        compare(h);
    }

    @Instruction(opcode = 0xBD, syntax = "CMP L", cycles = 4)
    void cmpL() {
        compare(l);
    }

    @Instruction(opcode = 0xBE, syntax = "CMP M", cycles = 7)
    void cmpM(Bus bus) {
        compare(bus.load(h << 8 | l));
    }

    @Instruction(opcode = 0xBF, syntax = "CMP A", cycles = 4)
    void cmpA() {
        compare(a);
    }

    @Instruction(opcode = 0xFE, syntax = "CPI {u8}", cycles = 7, frequent = true)
    void cpi(Bus bus) {
        compare(next(bus));
    }

    @Instruction(opcode = 0x07, syntax = "RLC", cycles = 4)
    void rlc() {
        carry = a >> 7;
        a = (a << 1 | carry) & 0xFF;
    }

    @Instruction(opcode = 0x0F, syntax = "RRC", cycles = 4)
    void rrc() {
        carry = a & 1;
        a = a >> 1 | carry << 7;
    }

    @Instruction(opcode = 0x17, syntax = "RAL", cycles = 4)
    void ral() {
        int shifted = a << 1 | carry;
        carry = shifted >> 8;
        a = shifted & 0xFF;
    }

    @Instruction(opcode = 0x1F, syntax = "RAR", cycles = 4)
    void rar() {
        int shifted = a | carry << 8;
        carry = shifted & 1;
        a = shifted >> 1;
    }
}
