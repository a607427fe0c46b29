package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;

/**
 * What both the NMOS 6502 and the 65C02 do to decide what comes next: the instructions that jump,
 * branch and change the flags, and what the chip remembers of its interrupt lines.
 */
abstract class Mos6502Control extends Mos6502Arithmetic {
    static final int NMI_VECTOR = 0xFFFA;
    static final int BREAK_VECTOR = 0xFFFE;

    static final int BRK = 0x00;

    /** How long before the end of an instruction, in cycles, the interrupt lines are polled. */
    static final int POLL = 2;

    private static final int RESET_VECTOR = 0xFFFC;

    /** What PC is when the power comes on. */
    private static final int PC_AT_POWER_ON = 0x00FF;

    /** Whether the BRK that is being executed stands for an interrupt. */
    boolean interrupted;

    /** Whether that interrupt is an NMI. */
    boolean nonMaskable;

    /** What I was for polls before {@link #interruptDisableChange}. */
    private boolean formerInterruptDisable;

    /** As of which cycle since boot polls see I as it is. */
    private long interruptDisableChange;

    /**
     * Makes the accesses of the reset sequence, which takes 7 cycles: those of a BRK, with loads in
     * the place of its three saves (Michael Steil, "Internals of BRK/IRQ/NMI/RESET on a MOS 6502",
     * from the simulation of the chip's transistors). PC and S start as they are there when the
     * power comes on.
     */
    final void powerOn(Bus bus) {
        pc = PC_AT_POWER_ON;
        idle(bus);
        idle(bus);
        s = 0;
        for (int pushes = 0; pushes < 3; pushes++) {
            idleOnStack(bus);
            s = (s - 1) & 0xFF;
        }
        interruptDisable = true;
        interruptDisableChange = 0;
        interrupted = false;
        nonMaskable = false;
        pc = loadWord(bus, RESET_VECTOR);
    }

    /** Finds out what the chip saw of its lines in a cycle in which it polled them. */
    final void poll(long polled, Line irq, Line nmi) {
        nonMaskable = nmi.takeEdge(polled);
        interrupted = nonMaskable || isRequested(polled, irq);
    }

    /** Tells whether the chip saw an interrupt request, and heeded it, in a cycle. */
    final boolean isRequested(long polled, Line irq) {
        return irq.isRaised(polled) && !isInterruptDisabled(polled);
    }

    private boolean isInterruptDisabled(long cycle) {
        return cycle < interruptDisableChange ? formerInterruptDisable : interruptDisable;
    }

    /** Keeps I for the poll of this instruction, which comes before what it does to I. */
    private void keepInterruptDisable(Bus bus) {
        formerInterruptDisable = interruptDisable;
        interruptDisableChange = bus.cycle();
    }

    @Instruction(opcode = 0x40, syntax = "RTI", cycles = 6)
    void rti(Bus bus) {
        idle(bus);
        idleOnStack(bus);
        setStatus(pull(bus));
        pc = pullWord(bus);
    }

    @Instruction(opcode = 0x20, syntax = "JSR {u16}", cycles = 6)
    void jsr(Bus bus) {
        int low = fetchByte(bus);
        idleOnStack(bus);
        // The chip loads the second byte last. The stack may have overwritten it by then.
        pushWord(bus, pc);
        pc = low | bus.load(pc) << 8;
    }

    @Instruction(opcode = 0x60, syntax = "RTS", cycles = 6)
    void rts(Bus bus) {
        idle(bus);
        idleOnStack(bus);
        pc = pullWord(bus);
        fetchByte(bus); // JSR has pushed the address of its own last byte
    }

    @Instruction(opcode = 0x4C, syntax = "JMP {u16}", cycles = 3)
    void jmpAbsolute(Bus bus) {
        pc = absolute(bus);
    }

    @Instruction(opcode = 0x10, syntax = "BPL {rel8}", cycles = 2, frequent = true)
    void bpl(Bus bus) {
        branch(bus, !isNegative());
    }

    @Instruction(opcode = 0x30, syntax = "BMI {rel8}", cycles = 2, frequent = true)
    void bmi(Bus bus) {
        branch(bus, isNegative());
    }

    @Instruction(opcode = 0x50, syntax = "BVC {rel8}", cycles = 2)
    void bvc(Bus bus) {
        branch(bus, !isOverflow());
    }

    @Instruction(opcode = 0x70, syntax = "BVS {rel8}", cycles = 2)
    void bvs(Bus bus) {
        branch(bus, isOverflow());
    }

    @Instruction(opcode = 0x90, syntax = "BCC {rel8}", cycles = 2, frequent = true)
    void bcc(Bus bus) {
        branch(bus, carry == 0);
    }

    @Instruction(opcode = 0xB0, syntax = "BCS {rel8}", cycles = 2, frequent = true)
    void bcs(Bus bus) {
        branch(bus, carry != 0);
    }

    @Instruction(opcode = 0xD0, syntax = "BNE {rel8}", cycles = 2, frequent = true)
    void bne(Bus bus) {
        branch(bus, !isZero());
    }

    @Instruction(opcode = 0xF0, syntax = "BEQ {rel8}", cycles = 2, frequent = true)
    void beq(Bus bus) {
        branch(bus, isZero());
    }

    final void branch(Bus bus, boolean taken) {
        int offset = (byte) fetchByte(bus);
        if (taken) {
            jump(bus, (pc + offset) & 0xFFFF);
        }
    }

    /** Takes a branch: a cycle for adding to PC, and another one if that leaves the page. */
    abstract void jump(Bus bus, int target);

    @Instruction(opcode = 0x18, syntax = "CLC", cycles = 2, frequent = true)
    void clc(Bus bus) {
        idle(bus);
        carry = 0;
    }

    @Instruction(opcode = 0x38, syntax = "SEC", cycles = 2, frequent = true)
    void sec(Bus bus) {
        idle(bus);
        carry = 1;
    }

    @Instruction(opcode = 0xD8, syntax = "CLD", cycles = 2)
    void cld(Bus bus) {
        idle(bus);
        decimal = false;
    }

    @Instruction(opcode = 0xF8, syntax = "SED", cycles = 2)
    void sed(Bus bus) {
        idle(bus);
        decimal = true;
    }

    @Instruction(opcode = 0xB8, syntax = "CLV", cycles = 2)
    void clv(Bus bus) {
        idle(bus);
        clearOverflow();
    }

    @Instruction(opcode = 0x58, syntax = "CLI", cycles = 2)
    void cli(Bus bus) {
        idle(bus);
        keepInterruptDisable(bus);
        interruptDisable = false;
    }

    @Instruction(opcode = 0x78, syntax = "SEI", cycles = 2)
    void sei(Bus bus) {
        idle(bus);
        keepInterruptDisable(bus);
        interruptDisable = true;
    }

    @Instruction(opcode = 0x28, syntax = "PLP", cycles = 4)
    void plp(Bus bus) {
        idle(bus);
        idleOnStack(bus);
        int status = pull(bus);
        keepInterruptDisable(bus);
        setStatus(status);
    }

    @Instruction(opcode = 0xEA, syntax = "NOP", cycles = 2)
    void nop(Bus bus) {
        idle(bus);
    }
}
