package dev.modvm.benchmarks.tables.intel8080;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/** The instructions of the 8080 that count, that load a constant, and those of register pairs. */
abstract class Intel8080Pairs extends Intel8080Arithmetic {
    @Instruction(opcode = 0x04, syntax = "INR B", cycles = 5)
    void inrB() {
        b = increment(b);
    }

    @Instruction(opcode = 0x05, syntax = "DCR B", cycles = 5, frequent = true)
    void dcrB() {
        b = decrement(b);
    }

    @Instruction(opcode = 0x06, syntax = "MVI B,{u8}", cycles = 7, frequent = true)
    void mviB(Bus bus) {
        b = next(bus);
    }

    @Instruction(opcode = 0x0C, syntax = "INR C", cycles = 5)
    void inrC() {
        c = increment(c);
    }

    @Instruction(opcode = 0x0D, syntax = "DCR C", cycles = 5)
    void dcrC() {
        c = decrement(c);
    }

    @Instruction(opcode = 0x0E, syntax = "MVI C,{u8}", cycles = 7)
    void mviC(Bus bus) {
        c = next(bus);
    }

    @Instruction(opcode = 0x14, syntax = "INR D", cycles = 5)
    void inrD() {
        d = increment(d);
    }

    @Instruction(opcode = 0x15, syntax = "DCR D", cycles = 5)
    void dcrD() {
        d = decrement(d);
    }

    @Instruction(opcode = 0x16, syntax = "MVI D,{u8}", cycles = 7)
    void mviD(Bus bus) {
        d = next(bus);
    }

    @Instruction(opcode = 0x1C, syntax = "INR E", cycles = 5)
    void inrE() {
        e = increment(e);
    }

    @Instruction(opcode = 0x1D, syntax = "DCR E", cycles = 5, frequent = true)
    void dcrE() {
        e = decrement(e);
    }

    @Instruction(opcode = 0x1E, syntax = "MVI E,{u8}", cycles = 7)
    void mviE(Bus bus) {
        e = next(bus);
    }

    @Instruction(opcode = 0x24, syntax = "INR H", cycles = 5)
    void inrH() {
        h = increment(h);
    }

    @Instruction(opcode = 0x25, syntax = "DCR H", cycles = 5)
    void dcrH() {
        h = decrement(h);
    }

    @Instruction(opcode = 0x26, syntax = "MVI H,{u8}", cycles = 7)
    void mviH(Bus bus) {
        h = next(bus);
    }

    @Instruction(opcode = 0x2C, syntax = "INR L", cycles = 5)
    void inrL() {
        l = increment(l);
    }

    @Instruction(opcode = 0x2D, syntax = "DCR L", cycles = 5)
    void dcrL() {
        l = decrement(l);
    }

    @Instruction(opcode = 0x2E, syntax = "MVI L,{u8}", cycles = 7)
    void mviL(Bus bus) {
        l = next(bus);
    }

    @Instruction(opcode = 0x34, syntax = "INR M", cycles = 10, frequent = true)
    void inrM(Bus bus) {
        bus.save(h << 8 | l, increment(bus.load(h << 8 | l)));
    }

    @Instruction(opcode = 0x35, syntax = "DCR M", cycles = 10, frequent = true)
    void dcrM(Bus bus) {
        bus.save(h << 8 | l, decrement(bus.load(h << 8 | l)));
    }

    @Instruction(opcode = 0x36, syntax = "MVI M,{u8}", cycles = 10, frequent = true)
    void mviM(Bus bus) {
        bus.save(h << 8 | l, next(bus));
    }

    @Instruction(opcode = 0x3C, syntax = "INR A", cycles = 5)
    void inrA() {
        a = increment(a);
    }

    @Instruction(opcode = 0x3D, syntax = "DCR A", cycles = 5)
    void dcrA() {
        a = decrement(a);
    }

    @Instruction(opcode = 0x3E, syntax = "MVI A,{u8}", cycles = 7, frequent = true)
    void mviA(Bus bus) {
        a = next(bus);
    }

    @Instruction(opcode = 0x01, syntax = "LXI B,{u16}", cycles = 10, frequent = true)
    void lxiB(Bus bus) {
        c = next(bus);
        b = next(bus);
    }

    @Instruction(opcode = 0x03, syntax = "INX B", cycles = 5)
    void inxB() {
        int pair = (b << 8 | c) + 1;
        b = pair >> 8 & 0xFF;
        c = pair & 0xFF;
    }

    @Instruction(opcode = 0x0B, syntax = "DCX B", cycles = 5, frequent = true)
    void dcxB() {
        int pair = (b << 8 | c) - 1;
        b = pair >> 8 & 0xFF;
        c = pair & 0xFF;
    }

    @Instruction(opcode = 0x09, syntax = "DAD B", cycles = 10)
    void dadB() {
        int sum = (h << 8 | l) + (b << 8 | c);
        carry = sum >> 16;
        h = sum >> 8 & 0xFF;
        l = sum & 0xFF;
    }

    @Instruction(opcode = 0x11, syntax = "LXI D,{u16}", cycles = 10, frequent = true)
    void lxiD(Bus bus) {
        e = next(bus);
        d = next(bus);
    }

    @Instruction(opcode = 0x13, syntax = "INX D", cycles = 5, frequent = true)
    void inxD() {
        int pair = (d << 8 | e) + 1;
        d = pair >> 8 & 0xFF;
        e = pair & 0xFF;
    }

    @Instruction(opcode = 0x1B, syntax = "DCX D", cycles = 5)
    void dcxD() {
        int pair = (d << 8 | e) - 1;
        d = pair >> 8 & 0xFF;
        e = pair & 0xFF;
    }

    @Instruction(opcode = 0x19, syntax = "DAD D", cycles = 10)
    void dadD() {
        int sum = (h << 8 | l) + (d << 8 | e);
        carry = sum >> 16;
        h = sum >> 8 & 0xFF;
        l = sum & 0xFF;
    }

    @Instruction(opcode = 0x21, syntax = "LXI H,{u16}", cycles = 10, frequent = true)
    void lxiH(Bus bus) {
        l = next(bus);
        h = next(bus);
    }

    @Instruction(opcode = 0x23, syntax = "INX H", cycles = 5, frequent = true)
    void inxH() {
        int pair = (h << 8 | l) + 1;
        h = pair >> 8 & 0xFF;
        l = pair & 0xFF;
    }

    @Instruction(opcode = 0x2B, syntax = "DCX H", cycles = 5)
    void dcxH() {
        int pair = (h << 8 | l) - 1;
        h = pair >> 8 & 0xFF;
        l = pair & 0xFF;
    }

    @Instruction(opcode = 0x29, syntax = "DAD H", cycles = 10, frequent = true)
    void dadH() {
        int sum = (h << 8 | l) + (h << 8 | l);
        carry = sum >> 16;
        h = sum >> 8 & 0xFF;
        l = sum & 0xFF;
    }
}
