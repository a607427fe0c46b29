package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Instruction;
import dev.modvm.annotations.Otherwise;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Timing;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;

/**
 * The NMOS 6502: its 151 documented opcodes, decimal mode included, bus cycle by bus cycle.
 *
 * <p>It is an instruction table: {@link #fetch} reads an opcode, and the method whose {@link
 * Instruction} has that opcode does the rest. Each clock cycle is one access to the bus, at the
 * address, of the value and in the direction of the real chip's, so that devices see what they
 * would see there. The registers are in {@link Mos6502Registers}, the accesses in {@link
 * Mos6502Addressing}; {@link Mos6502Transfers}, {@link Mos6502Logic} and {@link Mos6502Arithmetic}
 * hold most instructions; here are interrupts, and the instructions that decide what comes next.
 *
 * <h2>Interrupts</h2>
 *
 * <p>The lines {@code irq} (a level, which the flag I disables) and {@code nmi} (an edge, which
 * wins) are as the NESdev wiki describes them ("CPU interrupts"), from measurements and from the
 * simulation of the chip's transistors:
 *
 * <ul>
 *   <li>The chip polls them in the last but one cycle of an instruction.
 *   <li>CLI, SEI and PLP change I in their last cycle, after that: the change has its effect one
 *       instruction later. RTI changes it before, BRK too.
 *   <li>A taken branch has been polled in the cycle of its opcode, as one that is not taken. It is
 *       not polled for its third cycle; where it leaves the page, it is, for its fourth.
 *   <li>An interrupt takes 7 cycles, in which the chip executes a BRK that it puts in the place of
 *       the opcode, does not move PC, and pushes a status without {@link #BREAK}.
 *   <li>An edge of NMI in the first four cycles of that sequence, or of a BRK of the program, turns
 *       it into that of an NMI. The sequence is not polled: what comes later waits until the first
 *       instruction of the handler is done.
 * </ul>
 *
 * <p>An undocumented opcode fails the processor with {@link UndocumentedOpcode}.
 */
@Processor(base = U8.class, address = U16.class, model = "NMOS 6502", timing = Timing.ACCESS)
public class Mos6502 extends Mos6502Arithmetic {
    private static final int NMI_VECTOR = 0xFFFA;
    private static final int RESET_VECTOR = 0xFFFC;
    private static final int BREAK_VECTOR = 0xFFFE;

    private static final int BRK = 0x00;

    /** How long before the end of an instruction, in cycles, the interrupt lines are polled. */
    private static final int POLL = 2;

    private static final int POLL_OF_TAKEN_BRANCH = 3;
    private static final int POLL_OF_BREAK = 4;

    /** When the last branch within a page had been taken, in cycles since boot. */
    private long branchEnd;

    /** When the last BRK, or interrupt, had been executed, in cycles since boot. */
    private long breakEnd;

    /** Whether the BRK that is being executed stands for an interrupt. */
    private boolean interrupted;

    /** Whether that interrupt is an NMI. */
    private boolean nonMaskable;

    /** What I was for polls before {@link #interruptDisableChange}. */
    private boolean formerInterruptDisable;

    /** As of which cycle since boot polls see I as it is. */
    private long interruptDisableChange;

    /** Creates a 6502 with all registers at 0. */
    public Mos6502() {}

    /**
     * Resets the processor: it will start at the address that $FFFC and $FFFD hold, with interrupts
     * disabled. A, X, Y and the other flags stay as they are.
     *
     * @param bus where the reset vector is loaded from
     */
    @Boot
    public void reset(Bus bus) {
        s = 0xFD; // the chip goes through the motions of three pushes, from 0
        interruptDisable = true;
        interruptDisableChange = 0;
        interrupted = false;
        nonMaskable = false;
        branchEnd = -1;
        breakEnd = -1;
        pc = loadWord(bus, RESET_VECTOR);
    }

    /**
     * Fetches the next opcode: the one that PC points to, or BRK in its place where an interrupt
     * was seen when the chip polled for it, in the instruction before.
     *
     * @param bus where opcodes are loaded from
     * @param irq the interrupt request line
     * @param nmi the line of the interrupt that cannot be disabled
     * @return the opcode, 8 bits
     */
    @Fetch
    public int fetch(Bus bus, @Port("irq") Line irq, @Port("nmi") Line nmi) {
        if (nmi.mayHaveEdge() || irq.mayBeRaised()) {
            poll(bus, irq, nmi);
            if (interrupted) {
                idle(bus);
                return BRK;
            }
        }
        return fetchByte(bus);
    }

    /** Finds out what the chip saw when it polled the lines, in the instruction before. */
    private void poll(Bus bus, Line irq, Line nmi) {
        long now = bus.cycle();
        long polled = now - (now == branchEnd ? POLL_OF_TAKEN_BRANCH : POLL);
        if (now == breakEnd) {
            polled = now - POLL_OF_BREAK;
        }
        nonMaskable = nmi.takeEdge(polled);
        interrupted = nonMaskable || (irq.isRaised(polled) && !isInterruptDisabled(polled));
    }

    private boolean isInterruptDisabled(long cycle) {
        return cycle < interruptDisableChange ? formerInterruptDisable : interruptDisable;
    }

    /** Keeps I for the poll of this instruction, which comes before what it does to I. */
    private void keepInterruptDisable(Bus bus) {
        formerInterruptDisable = interruptDisable;
        interruptDisableChange = bus.cycle();
    }

    @Instruction(opcode = BRK, syntax = "BRK", cycles = 7)
    void brk(Bus bus, @Port("nmi") Line nmi) {
        idle(bus); // a byte that BRK skips: programs mark it with the reason for the break
        if (!interrupted) {
            pc = (pc + 1) & 0xFFFF;
        }
        pushWord(bus, pc);
        boolean hijacked = nmi.takeEdge(bus.cycle() - 1);
        push(bus, interrupted ? status() : status() | BREAK);
        interruptDisable = true;
        pc = loadWord(bus, nonMaskable || hijacked ? NMI_VECTOR : BREAK_VECTOR);
        interrupted = false;
        nonMaskable = false;
        breakEnd = bus.cycle();
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

    @Instruction(opcode = 0x6C, syntax = "JMP ({u16})", cycles = 5)
    void jmpIndirect(Bus bus) {
        pc = indirect(bus);
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

    private void branch(Bus bus, boolean taken) {
        int offset = (byte) fetchByte(bus);
        if (taken) {
            jump(bus, (pc + offset) & 0xFFFF);
        }
    }

    private void jump(Bus bus, int target) {
        idle(bus);
        int early = withoutCarry(pc, target);
        if (early == target) {
            branchEnd = bus.cycle();
        } else {
            bus.load(early);
        }
        pc = target;
    }

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

    /**
     * Refuses an opcode that the table lacks. PC then stays at it.
     *
     * @param opcode the opcode, 8 bits
     * @throws UndocumentedOpcode always
     */
    @Otherwise
    void refuse(int opcode) {
        pc = (pc - 1) & 0xFFFF;
        throw new UndocumentedOpcode(opcode, pc);
    }
}
