package dev.modvm.sample.eightbit.processor;

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
 * The NMOS 6502: all its opcodes, decimal mode included, bus cycle by bus cycle.
 *
 * <p>It is an instruction table: {@link #fetch} reads an opcode, and the method whose {@link
 * Instruction} has that opcode does the rest. Each clock cycle is one access to the bus, at the
 * address, of the value and in the direction of the real chip's, so that devices see what they
 * would see there. The registers are in {@link Mos6502Registers}, the accesses in {@link
 * Mos6502Addressing}; {@link Mos6502Transfers}, {@link Mos6502Logic}, {@link Mos6502Arithmetic} and
 * {@link Mos6502Control} hold the 151 documented instructions, {@link Mos6502Combinations} and
 * {@link Mos6502Oddities} those that nobody planned. Here is what the {@link Wdc65C02} does in
 * another way.
 *
 * <h2>Interrupts</h2>
 *
 * <p>The lines {@code irq} (a level, which the flag I disables) and {@code nmi} (an edge, which
 * wins) are as the NESdev wiki describes them ("CPU interrupts"), from measurements and from the
 * simulation of the chip's transistors (visual6502.org, whose wiki has the stages in "6502
 * Interrupt Recognition Stages and Tolerances"). Tables from that simulation are a test of this
 * class. A line that changes in a cycle counts as changed in that cycle:
 *
 * <ul>
 *   <li>The chip polls them in the last but one cycle of an instruction.
 *   <li>CLI, SEI and PLP change I in their last cycle, after that: the change has its effect one
 *       instruction later. RTI changes it before, BRK too.
 *   <li>A branch is polled in the cycle of its opcode, taken or not. It is not polled for its third
 *       cycle. Where it leaves the page, it is polled once more, in its third cycle: an interrupt
 *       request that was there at one of the two polls is served.
 *   <li>An interrupt takes 7 cycles, in which the chip executes a BRK that it puts in the place of
 *       the opcode, does not move PC, and pushes a status without {@link #BREAK}.
 *   <li>That sequence, and a BRK of the program, is not polled: what comes later waits until the
 *       first instruction of the handler is done.
 * </ul>
 *
 * <p>An edge of NMI, however short, sets a latch, which the chip polls, and which it clears when it
 * reads a vector. What an edge does therefore depends on its cycle within the sequence, of 0 to 6:
 *
 * <ul>
 *   <li>From 0 to 3 it turns the sequence of an interrupt request or a BRK into that of an NMI.
 *   <li>In 4 and 5, where the chip puts the address of the vector together and reads the first half
 *       of it, the latch cannot be set. The edge has its effect as of 6, if the line is still
 *       raised then. A shorter pulse is lost.
 *   <li>From 0 to 5 of a sequence that serves an NMI, the latch is still set. The edge is taken for
 *       one with the one that is served, however long the line stays raised.
 *   <li>In 6 it is an edge as all others.
 * </ul>
 *
 * <p>The threaded execution knows no cycles: there, a pulse that is over by the end of a sequence
 * may be lost as one in its cycles 4 and 5 is.
 *
 * <p>Twelve opcodes jam the chip: they fail the processor with {@link JammedProcessor}.
 */
@Processor(base = U8.class, address = U16.class, model = "NMOS 6502", timing = Timing.ACCESS)
public class Mos6502 extends Mos6502Oddities {
    private static final int OPCODE_OF_BRANCH_IN_PAGE = 3;
    private static final int OPCODE_OF_BRANCH_TO_OTHER_PAGE = 4;

    /** When the last branch within a page had been taken, in cycles since boot. */
    private long branchEnd;

    /** When the last branch to another page had been taken, in cycles since boot. */
    private long farBranchEnd;

    /** When the last BRK, or interrupt, had been executed, in cycles since boot. */
    private long breakEnd;

    /** Creates a 6502 with all registers at 0. */
    public Mos6502() {}

    /**
     * Resets the processor: it will start at the address that $FFFC and $FFFD hold, with interrupts
     * disabled. A, X, Y and the other flags stay as they are.
     *
     * <p>The chip takes 7 cycles for that, as for a BRK whose three saves are loads. They are
     * before the time of the machine begins.
     *
     * @param bus where the reset vector is loaded from
     */
    @Boot
    public void reset(Bus bus) {
        powerOn(bus);
        branchEnd = -1;
        farBranchEnd = -1;
        breakEnd = -1;
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
            recognize(bus.cycle(), irq, nmi);
            if (interrupted) {
                idle(bus);
                return BRK;
            }
        }
        return fetchByte(bus);
    }

    /** Finds out what the chip saw when it polled the lines in the instruction that ended now. */
    private void recognize(long now, Line irq, Line nmi) {
        if (now == breakEnd) {
            return;
        }
        if (now == branchEnd) {
            poll(now - OPCODE_OF_BRANCH_IN_PAGE, irq, nmi);
            return;
        }
        boolean requested =
                now == farBranchEnd && isRequested(now - OPCODE_OF_BRANCH_TO_OTHER_PAGE, irq);
        poll(now - POLL, irq, nmi);
        interrupted |= requested;
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
        boolean servesNmi = nonMaskable || hijacked;
        pc = loadWord(bus, servesNmi ? NMI_VECTOR : BREAK_VECTOR);
        interrupted = false;
        nonMaskable = false;
        breakEnd = bus.cycle();
        clearLatch(breakEnd - 1, nmi, servesNmi);
    }

    /** Forgets the edges that came too late for this sequence, and too early for a poll. */
    private static void clearLatch(long lastCycle, Line nmi, boolean servesNmi) {
        if (servesNmi) {
            nmi.takeEdge(lastCycle - 1);
        } else if (!nmi.isRaised(lastCycle)) {
            nmi.takeEdge(lastCycle);
        }
    }

    @Instruction(opcode = 0x6C, syntax = "JMP ({u16})", cycles = 5)
    void jmpIndirect(Bus bus) {
        int pointer = absolute(bus);
        // The chip does not carry into the page of the pointer: JMP ($12FF) reads $12FF and $1200.
        pc = bus.load(pointer) | bus.load(withoutCarry(pointer, pointer + 1)) << 8;
    }

    /**
     * Refuses an opcode that the table lacks: these jam the chip, which then loads from $FFFF for
     * ever, and heeds no interrupt. PC stays at the opcode.
     *
     * @param opcode the opcode, 8 bits
     * @throws JammedProcessor always
     */
    @Otherwise
    void jam(int opcode) {
        pc = (pc - 1) & 0xFFFF;
        throw new JammedProcessor(opcode, pc);
    }

    // The accesses of cycles in which the chip computes.

    @Override
    final void jump(Bus bus, int target) {
        idle(bus);
        int early = withoutCarry(pc, target);
        if (early == target) {
            branchEnd = bus.cycle();
        } else {
            bus.load(early);
            farBranchEnd = bus.cycle();
        }
        pc = target;
    }

    @Override
    final int indexed(Bus bus, int base, int index) {
        int address = (base + index) & 0xFFFF;
        bus.load(withoutCarry(base, address));
        return address;
    }

    // The chip loads before it has carried into the page, and again if that was wrong.
    @Override
    final int indexedLoad(Bus bus, int base, int index) {
        int address = (base + index) & 0xFFFF;
        int early = withoutCarry(base, address);
        if (early != address) {
            bus.load(early);
        }
        return address;
    }

    /** Loads a value that will be changed; the chip saves it as it is while it changes it. */
    @Override
    final int loadToModify(Bus bus, int address) {
        int value = bus.load(address);
        bus.save(address, value);
        return value;
    }

    // Decimal mode, as Bruce Clark measured it ("Decimal mode", 6502.org, appendix A).

    /**
     * Adds two decimal digits. The NMOS chip was not made to give meaningful flags here, yet gives
     * definite ones: Z is that of the binary sum, N and V are those of the sum of which only the
     * lower digit has been corrected; only C is decimal.
     */
    @Override
    final void addDecimal(int value) {
        int binary = a + value + carry;
        int sum = addDigits(value);
        setNegativeAndZero((sum & 0x80) != 0, (binary & 0xFF) == 0);
    }

    /** Subtracts two decimal digits. All flags are those of the binary difference. */
    @Override
    final void subtractDecimal(int value) {
        int low = (a & 0x0F) - (value & 0x0F) - (1 - carry);
        if (low < 0) {
            low = ((low - 0x06) & 0x0F) - 0x10;
        }
        int difference = (a & 0xF0) - (value & 0xF0) + low;
        if (difference < 0) {
            difference -= 0x60;
        }
        addBinary(value ^ 0xFF);
        a = difference & 0xFF;
    }
}
