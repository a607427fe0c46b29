package dev.modvm.benchmarks.tables.intel8080;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/** The instructions of the 8080 that move a byte from one register or memory cell to another. */
abstract class Intel8080Moves extends Intel8080Registers {
    @Instruction(opcode = 0x40, syntax = "MOV B,B", cycles = 5)
    void movBB() {}

    @Instruction(opcode = 0x41, syntax = "MOV B,C", cycles = 5)
    void movBC() {
        b = c;
    }

    @Instruction(opcode = 0x42, syntax = "MOV B,D", cycles = 5)
    void movBD() {
        b = d;
    }

    @Instruction(opcode = 0x43, syntax = "MOV B,E", cycles = 5)
    void movBE() {
        b = e;
    }

    @Instruction(opcode = 0x44, syntax = "MOV B,H", cycles = 5)
    void movBH() {
        b = h;
    }

    @Instruction(opcode = 0x45, syntax = "MOV B,L", cycles = 5)
    void movBL() {
        b = l;
    }

    @Instruction(opcode = 0x46, syntax = "MOV B,M", cycles = 7, frequent = true)
    void movBM(Bus bus) {
        b = bus.load(h << 8 | l);
    }

    @Instruction(opcode = 0x47, syntax = "MOV B,A", cycles = 5)
    void movBA() {
        b = a;
    }

    @Instruction(opcode = 0x48, syntax = "MOV C,B", cycles = 5)
    void movCB() {
        c = b;
    }

    @Instruction(opcode = 0x49, syntax = "MOV C,C", cycles = 5)
    void movCC() {}

    @Instruction(opcode = 0x4A, syntax = "MOV C,D", cycles = 5)
    void movCD() {
        c = d;
    }

    @Instruction(opcode = 0x4B, syntax = "MOV C,E", cycles = 5)
    void movCE() {
        c = e;
    }

    @Instruction(opcode = 0x4C, syntax = "MOV C,H", cycles = 5)
    void movCH() {
        c = h;
    }

    @Instruction(opcode = 0x4D, syntax = "MOV C,L", cycles = 5)
    void movCL() {
        c = l;
    }

    @Instruction(opcode = 0x4E, syntax = "MOV C,M", cycles = 7)
    void movCM(Bus bus) {
        c = bus.load(h << 8 | l);
    }

    @Instruction(opcode = 0x4F, syntax = "MOV C,A", cycles = 5, frequent = true)
    void movCA() {
        c = a;
    }

    @Instruction(opcode = 0x50, syntax = "MOV D,B", cycles = 5)
    void movDB() {
        d = b;
    }

    @Instruction(opcode = 0x51, syntax = "MOV D,C", cycles = 5)
    void movDC() {
        d = c;
    }

    @Instruction(opcode = 0x52, syntax = "MOV D,D", cycles = 5)
    void movDD() {}

    @Instruction(opcode = 0x53, syntax = "MOV D,E", cycles = 5)
    void movDE() {
        d = e;
    }

    @Instruction(opcode = 0x54, syntax = "MOV D,H", cycles = 5)
    void movDH() {
        d = h;
    }

    @Instruction(opcode = 0x55, syntax = "MOV D,L", cycles = 5)
    void movDL() {
        d = l;
    }

    @Instruction(opcode = 0x56, syntax = "MOV D,M", cycles = 7)
    void movDM(Bus bus) {
        d = bus.load(h << 8 | l);
    }

    @Instruction(opcode = 0x57, syntax = "MOV D,A", cycles = 5, frequent = true)
    void movDA() {
        d = a;
    }

    @Instruction(opcode = 0x58, syntax = "MOV E,B", cycles = 5)
    void movEB() {
        e = b;
    }

    @Instruction(opcode = 0x59, syntax = "MOV E,C", cycles = 5)
    void movEC() {
        e = c;
    }

    @Instruction(opcode = 0x5A, syntax = "MOV E,D", cycles = 5)
    void movED() {
        e = d;
    }

    @Instruction(opcode = 0x5B, syntax = "MOV E,E", cycles = 5)
    void movEE() {}

    @Instruction(opcode = 0x5C, syntax = "MOV E,H", cycles = 5)
    void movEH() {
        e = h;
    }

    @Instruction(opcode = 0x5D, syntax = "MOV E,L", cycles = 5)
    void movEL() {
        e = l;
    }

    @Instruction(opcode = 0x5E, syntax = "MOV E,M", cycles = 7)
    void movEM(Bus bus) {
        e = bus.load(h << 8 | l);
    }

    @Instruction(opcode = 0x5F, syntax = "MOV E,A", cycles = 5, frequent = true)
    void movEA() {
        e = a;
    }

    @Instruction(opcode = 0x60, syntax = "MOV H,B", cycles = 5)
    void movHB() {
        h = b;
    }

    @Instruction(opcode = 0x61, syntax = "MOV H,C", cycles = 5)
    void movHC() {
        h = c;
    }

    @Instruction(opcode = 0x62, syntax = "MOV H,D", cycles = 5)
    void movHD() {
        h = d;
    }

    @Instruction(opcode = 0x63, syntax = "MOV H,E", cycles = 5)
    void movHE() {
        h = e;
    }

    @Instruction(opcode = 0x64, syntax = "MOV H,H", cycles = 5)
    void movHH() {}

    @Instruction(opcode = 0x65, syntax = "MOV H,L", cycles = 5)
    void movHL() {
        h = l;
    }

    @Instruction(opcode = 0x66, syntax = "MOV H,M", cycles = 7)
    void movHM(Bus bus) {
        h = bus.load(h << 8 | l);
    }

    @Instruction(opcode = 0x67, syntax = "MOV H,A", cycles = 5, frequent = true)
    void movHA() {
        h = a;
    }

    @Instruction(opcode = 0x68, syntax = "MOV L,B", cycles = 5)
    void movLB() {
        l = b;
    }

    @Instruction(opcode = 0x69, syntax = "MOV L,C", cycles = 5)
    void movLC() {
        l = c;
    }

    @Instruction(opcode = 0x6A, syntax = "MOV L,D", cycles = 5)
    void movLD() {
        l = d;
    }

    @Instruction(opcode = 0x6B, syntax = "MOV L,E", cycles = 5)
    void movLE() {
        l = e;
    }

    @Instruction(opcode = 0x6C, syntax = "MOV L,H", cycles = 5)
    void movLH() {
        l = h;
    }

    @Instruction(opcode = 0x6D, syntax = "MOV L,L", cycles = 5)
    void movLL() {}

    @Instruction(opcode = 0x6E, syntax = "MOV L,M", cycles = 7)
    void movLM(Bus bus) {
        l = bus.load(h << 8 | l);
    }

    @Instruction(opcode = 0x6F, syntax = "MOV L,A", cycles = 5, frequent = true)
    void movLA() {
        l = a;
    }

    @Instruction(opcode = 0x70, syntax = "MOV M,B", cycles = 7)
    void movMB(Bus bus) {
        bus.save(h << 8 | l, b);
    }

    @Instruction(opcode = 0x71, syntax = "MOV M,C", cycles = 7)
    void movMC(Bus bus) {
        bus.save(h << 8 | l, c);
    }

    @Instruction(opcode = 0x72, syntax = "MOV M,D", cycles = 7)
    void movMD(Bus bus) {
        bus.save(h << 8 | l, d);
    }

    @Instruction(opcode = 0x73, syntax = "MOV M,E", cycles = 7)
    void movME(Bus bus) {
        bus.save(h << 8 | l, e);
    }

    @Instruction(opcode = 0x74, syntax = "MOV M,H", cycles = 7)
    void movMH(Bus bus) {
        bus.save(h << 8 | l, h);
    }

    @Instruction(opcode = 0x75, syntax = "MOV M,L", cycles = 7)
    void movML(Bus bus) {
        bus.save(h << 8 | l, l);
    }

    @Instruction(opcode = 0x77, syntax = "MOV M,A", cycles = 7, frequent = true)
    void movMA(Bus bus) {
        bus.save(h << 8 | l, a);
    }

    @Instruction(opcode = 0x78, syntax = "MOV A,B", cycles = 5, frequent = true)
    void movAB() {
        a = b;
    }

    @Instruction(opcode = 0x79, syntax = "MOV A,C", cycles = 5, frequent = true)
    void movAC() {
        a = c;
    }

    @Instruction(opcode = 0x7A, syntax = "MOV A,D", cycles = 5)
    void movAD() {
        a = d;
    }

    @Instruction(opcode = 0x7B, syntax = "MOV A,E", cycles = 5)
    void movAE() {
        a = e;
    }

    @Instruction(opcode = 0x7C, syntax = "MOV A,H", cycles = 5, frequent = true)
    void movAH() {
        a = h;
    }

    @Instruction(opcode = 0x7D, syntax = "MOV A,L", cycles = 5, frequent = true)
    void movAL() {
        a = l;
    }

    @Instruction(opcode = 0x7E, syntax = "MOV A,M", cycles = 7, frequent = true)
    void movAM(Bus bus) {
        a = bus.load(h << 8 | l);
    }

    @Instruction(opcode = 0x7F, syntax = "MOV A,A", cycles = 5)
    void movAA() {}
}
