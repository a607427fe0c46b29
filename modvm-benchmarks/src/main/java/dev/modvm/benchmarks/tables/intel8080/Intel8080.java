package dev.modvm.benchmarks.tables.intel8080;

import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Instruction;
import dev.modvm.annotations.Otherwise;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Timing;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Bus;

/**
 * Most of an Intel 8080: without interrupts, I/O, decimal correction, and conditional calls and
 * returns. {@link Intel8080Moves}, {@link Intel8080Arithmetic} and {@link Intel8080Pairs} have
 * other parts of its table. Opcodes and states are those of the Intel 8080 Assembly Language
 * Programming Manual.
 */
@Processor(base = U8.class, address = U16.class, model = "8080", timing = Timing.STEP)
public class Intel8080 extends Intel8080Pairs {
    /** Creates an 8080 that begins at address 0. */
    public Intel8080() {}

    @Fetch
    int fetch(Bus bus) {
        return next(bus);
    }

    @Otherwise
    void unknown(int opcode) {
        throw new IllegalStateException("opcode " + opcode + " before " + pc);
    }

    @Instruction(opcode = 0xC5, syntax = "PUSH B", cycles = 11, frequent = true)
    void pushB(Bus bus) {
        push(bus, b << 8 | c);
    }

    @Instruction(opcode = 0xC1, syntax = "POP B", cycles = 10, frequent = true)
    void popB(Bus bus) {
        int pair = pop(bus);
        b = pair >> 8;
        c = pair & 0xFF;
    }

    @Instruction(opcode = 0xD5, syntax = "PUSH D", cycles = 11, frequent = true)
    void pushD(Bus bus) {
        push(bus, d << 8 | e);
    }

    @Instruction(opcode = 0xD1, syntax = "POP D", cycles = 10, frequent = true)
    void popD(Bus bus) {
        int pair = pop(bus);
        d = pair >> 8;
        e = pair & 0xFF;
    }

    @Instruction(opcode = 0xE5, syntax = "PUSH H", cycles = 11)
    void pushH(Bus bus) {
        push(bus, h << 8 | l);
    }

    @Instruction(opcode = 0xE1, syntax = "POP H", cycles = 10)
    void popH(Bus bus) {
        int pair = pop(bus);
        h = pair >> 8;
        l = pair & 0xFF;
    }

    @Instruction(opcode = 0x31, syntax = "LXI SP,{u16}", cycles = 10)
    void lxiSp(Bus bus) {
        sp = word(bus);
    }

    @Instruction(opcode = 0x0A, syntax = "LDAX B", cycles = 7)
    void ldaxB(Bus bus) {
        a = bus.load(b << 8 | c);
    }

    @Instruction(opcode = 0x1A, syntax = "LDAX D", cycles = 7)
    void ldaxD(Bus bus) {
        a = bus.load(d << 8 | e);
    }

    @Instruction(opcode = 0x02, syntax = "STAX B", cycles = 7)
    void staxB(Bus bus) {
        bus.save(b << 8 | c, a);
    }

    @Instruction(opcode = 0x12, syntax = "STAX D", cycles = 7, frequent = true)
    void staxD(Bus bus) {
        bus.save(d << 8 | e, a);
    }

    @Instruction(opcode = 0x3A, syntax = "LDA {u16}", cycles = 13)
    void lda(Bus bus) {
        a = bus.load(word(bus));
    }

    @Instruction(opcode = 0x32, syntax = "STA {u16}", cycles = 13)
    void sta(Bus bus) {
        bus.save(word(bus), a);
    }

    @Instruction(opcode = 0xEB, syntax = "XCHG", cycles = 5)
    void xchg() {
        int high = d;
        d = h;
        h = high;
        int low = e;
        e = l;
        l = low;
    }

    @Instruction(opcode = 0x00, syntax = "NOP", cycles = 4)
    void nop() {}

    @Instruction(opcode = 0xC2, syntax = "JNZ {u16}", cycles = 10, frequent = true)
    void jnz(Bus bus) {
        jump(bus, zero == 0);
    }

    @Instruction(opcode = 0xCA, syntax = "JZ {u16}", cycles = 10, frequent = true)
    void jz(Bus bus) {
        jump(bus, zero != 0);
    }

    @Instruction(opcode = 0xD2, syntax = "JNC {u16}", cycles = 10)
    void jnc(Bus bus) {
        jump(bus, carry == 0);
    }

    @Instruction(opcode = 0xDA, syntax = "JC {u16}", cycles = 10, frequent = true)
    void jc(Bus bus) {
        jump(bus, carry != 0);
    }

    @Instruction(opcode = 0xE2, syntax = "JPO {u16}", cycles = 10)
    void jpo(Bus bus) {
        jump(bus, parity == 0);
    }

    @Instruction(opcode = 0xEA, syntax = "JPE {u16}", cycles = 10)
    void jpe(Bus bus) {
        jump(bus, parity != 0);
    }

    @Instruction(opcode = 0xF2, syntax = "JP {u16}", cycles = 10)
    void jp(Bus bus) {
        jump(bus, sign == 0);
    }

    @Instruction(opcode = 0xFA, syntax = "JM {u16}", cycles = 10)
    void jm(Bus bus) {
        jump(bus, sign != 0);
    }

    @Instruction(opcode = 0xC3, syntax = "JMP {u16}", cycles = 10, frequent = true)
    void jmp(Bus bus) {
        pc = word(bus);
    }

    @Instruction(opcode = 0xCD, syntax = "CALL {u16}", cycles = 17, frequent = true)
    void call(Bus bus) {
        int target = word(bus);
        push(bus, pc);
        pc = target;
    }

    @Instruction(opcode = 0xC9, syntax = "RET", cycles = 10, frequent = true)
    void ret(Bus bus) {
        pc = pop(bus);
    }

    private void jump(Bus bus, boolean taken) {
        int target = word(bus);
        if (taken) {
            pc = target;
        }
    }
}
