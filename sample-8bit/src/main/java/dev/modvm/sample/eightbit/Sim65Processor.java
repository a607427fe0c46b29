package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Port;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.Terminated;
import java.util.OptionalInt;

/**
 * The 6502 of a {@link Sim65Board}, whose program ends with a status of its own.
 *
 * <p>The chip has a pin, SYNC, that is high while it fetches an opcode. The hooks need it, since
 * the chip loads from their addresses at other times, too: an RTS at $FFF4 also loads from $FFF5,
 * and throws away what it gets. Here SYNC exists for the addresses of the hooks only, so that all
 * other instructions pay no more than one comparison for it.
 *
 * <p>What is not inherited is for the handlers of {@link ParavirtualHooks}: they run while the
 * processor waits for its opcode, so that its registers are theirs.
 */
public final class Sim65Processor extends SupervisedMos6502 {
    private static final int RUNNING = -1;

    private boolean sync;
    private int exitStatus = RUNNING;

    /** Creates a 6502 that starts at its reset vector. */
    public Sim65Processor() {}

    /**
     * Resets the processor, its counts, and what is known of the program's end.
     *
     * @param bus where the reset vector is loaded from
     */
    @Boot
    @Override
    public void reset(Bus bus) {
        super.reset(bus);
        sync = false;
        exitStatus = RUNNING;
    }

    /**
     * Fetches the next opcode, which calls a hook if it comes from its address.
     *
     * @param bus where opcodes are loaded from
     * @param irq the interrupt request line
     * @param nmi the line of the interrupt that cannot be disabled
     * @return the opcode, 8 bits
     * @throws Terminated if the program has ended, with its status; or at the limit of cycles, with
     *     {@link #CYCLE_LIMIT}
     */
    @Fetch
    @Override
    public int fetch(Bus bus, @Port("irq") Line irq, @Port("nmi") Line nmi) {
        return pc < ParavirtualHooks.START
                ? super.fetch(bus, irq, nmi)
                : fetchAtHooks(bus, irq, nmi);
    }

    private int fetchAtHooks(Bus bus, Line irq, Line nmi) {
        sync = true;
        int opcode = super.fetch(bus, irq, nmi);
        if (exitStatus != RUNNING) {
            throw Terminated.with(exitStatus);
        }
        return opcode;
    }

    /**
     * Tells whether the load that is being answered fetches an opcode. It is the first access of
     * its step, so that asking once lowers the pin.
     */
    boolean fetchesOpcode() {
        boolean fetches = sync;
        sync = false;
        return fetches;
    }

    /** Returns the last argument of a C function, 16 bits: the lower half in A, the upper in X. */
    int lastArgument() {
        return a | x << 8;
    }

    /** Returns Y: for a function with a variable number of arguments, how many bytes they have. */
    int indexY() {
        return y;
    }

    /** Sets the result of a C function, of which 16 bits count: A and X. The flags stay. */
    void setResult(int result) {
        a = result & 0xFF;
        x = result >> 8 & 0xFF;
    }

    /** Ends the processor when it gets the opcode that it is waiting for, with an 8-bit status. */
    void exit(int status) {
        exitStatus = status;
    }

    /**
     * Returns how the program ended.
     *
     * @return its exit status, from 0 to 255, or empty if it has not ended; to be asked when the
     *     machine has ended
     */
    public OptionalInt exitStatus() {
        return exitStatus == RUNNING ? OptionalInt.empty() : OptionalInt.of(exitStatus);
    }
}
