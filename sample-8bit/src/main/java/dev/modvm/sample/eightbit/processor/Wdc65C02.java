package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Instruction;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Timing;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.Terminated;

/**
 * The CMOS 65C02 of the Western Design Center, the W65C02S: all its opcodes, bus cycle by bus
 * cycle.
 *
 * <p>It shares what is the same with the {@link Mos6502}, down to {@link Mos6502Control}. What it
 * corrects is in {@link Wdc65C02Corrections}, what it adds in {@link Wdc65C02Additions} and {@link
 * Wdc65C02Bits}, what its other opcodes do in {@link Wdc65C02Gaps}. The source is the W65C02S data
 * sheet of November 2018, where not said otherwise.
 *
 * <h2>Interrupts</h2>
 *
 * <p>The lines {@code irq} (a level, which the flag I disables) and {@code nmi} (an edge, which
 * wins) are polled as in the NMOS chip, but for what follows. The data sheet does not say when;
 * that the first two are so is in "w65c02s.h" (ziplantil), an emulation of it cycle by cycle:
 *
 * <ul>
 *   <li>Taken branches are polled in their last but one cycle, as all other instructions.
 *   <li>Opcodes of a single cycle are not polled at all.
 *   <li>An NMI takes over no BRK and no interrupt request: BRK is executed, then the interrupt (the
 *       data sheet's table of caveats). Nor is an NMI lost while the chip reads a vector: the data
 *       sheet knows of no such thing, and the tables that show it are of the NMOS chip. Each edge
 *       is served, at the next poll.
 *   <li>D is clear after an interrupt, a BRK, and a reset.
 *   <li>WAI waits for a line, and goes on 2 cycles after it became active: with the interrupt, or,
 *       for an interrupt request that I disables, with the next instruction.
 * </ul>
 *
 * <p>STP ends the processor with the code {@value #STOPPED}: the chip waits for a reset then, and
 * does nothing else for ever.
 */
@Processor(base = U8.class, address = U16.class, model = "WDC 65C02", timing = Timing.ACCESS)
public class Wdc65C02 extends Wdc65C02Gaps {
    /** The code it ends with when it has executed STP. */
    public static final int STOPPED = 2;

    private static final int WAI = 0xCB;

    /** Whether WAI has been executed and no line has become active since. */
    private boolean waiting;

    /** Creates a 65C02 with all registers at 0. */
    public Wdc65C02() {}

    /**
     * Resets the processor: it will start at the address that $FFFC and $FFFD hold, with interrupts
     * disabled, in binary mode. A, X, Y and the other flags stay as they are.
     *
     * <p>The chip takes 7 cycles for that, as for a BRK whose three saves are loads. They are
     * before the time of the machine begins.
     *
     * @param bus where the reset vector is loaded from
     */
    @Boot
    public void reset(Bus bus) {
        powerOn(bus);
        forgetPolls();
        decimal = false;
        waiting = false;
    }

    /**
     * Fetches the next opcode: the one that PC points to, BRK in its place where an interrupt was
     * seen, or WAI again where it is waited for one.
     *
     * @param bus where opcodes are loaded from
     * @param irq the interrupt request line
     * @param nmi the line of the interrupt that cannot be disabled
     * @return the opcode, 8 bits
     */
    @Fetch
    public int fetch(Bus bus, @Port("irq") Line irq, @Port("nmi") Line nmi) {
        if (waiting) {
            return fetchOrWait(bus, irq, nmi);
        }
        if ((nmi.mayHaveEdge() || irq.mayBeRaised()) && !isUnpolled(bus.cycle())) {
            poll(bus.cycle() - POLL, irq, nmi);
            if (interrupted) {
                idle(bus);
                return BRK;
            }
        }
        return fetchByte(bus);
    }

    private int fetchOrWait(Bus bus, Line irq, Line nmi) {
        long polled = bus.cycle() - POLL;
        poll(polled, irq, nmi);
        waiting = !interrupted && !irq.isRaised(polled);
        if (waiting || interrupted) {
            idle(bus);
            return waiting ? WAI : BRK;
        }
        return fetchByte(bus);
    }

    /**
     * Tells whether the processor waits for an interrupt.
     *
     * @return whether each of its steps is a cycle of a WAI
     */
    protected final boolean isWaiting() {
        return waiting;
    }

    @Instruction(opcode = BRK, syntax = "BRK", cycles = 7)
    void brk(Bus bus) {
        idle(bus); // a byte that BRK skips: programs mark it with the reason for the break
        if (!interrupted) {
            pc = (pc + 1) & 0xFFFF;
        }
        pushWord(bus, pc);
        push(bus, interrupted ? status() : status() | BREAK);
        interruptDisable = true;
        decimal = false;
        pc = loadWord(bus, nonMaskable ? NMI_VECTOR : BREAK_VECTOR);
        interrupted = false;
        nonMaskable = false;
    }

    /** Waits: its first step takes 3 cycles, each further one a cycle, which is that of a fetch. */
    @Instruction(opcode = WAI, syntax = "WAI", cycles = 3)
    void wai(Bus bus) {
        if (!waiting) {
            idle(bus);
            idle(bus);
            waiting = true;
        }
    }

    @Instruction(opcode = 0xDB, syntax = "STP", cycles = 3)
    void stp(Bus bus) {
        idle(bus);
        idle(bus);
        throw Terminated.with(STOPPED);
    }
}
