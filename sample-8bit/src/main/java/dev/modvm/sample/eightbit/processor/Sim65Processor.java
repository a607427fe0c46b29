package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Port;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.Terminated;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The 6502 of a Sim65Board, whose program ends with a status of its own.
 *
 * <p>SYNC exists for the addresses of the hooks only, so that all other instructions pay no more
 * than one comparison for it.
 */
public final class Sim65Processor extends SupervisedMos6502 implements HookCaller {
    private static final int RUNNING = -1;

    private boolean sync;
    private int exitStatus = RUNNING;
    private @Nullable RuntimeException failure;

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
        failure = null;
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
        return pc < FIRST_HOOK ? super.fetch(bus, irq, nmi) : fetchAtHooks(bus, irq, nmi);
    }

    private int fetchAtHooks(Bus bus, Line irq, Line nmi) {
        sync = true;
        int opcode = super.fetch(bus, irq, nmi);
        if (failure != null) {
            throw failure;
        }
        if (exitStatus != RUNNING) {
            throw Terminated.with(exitStatus);
        }
        return opcode;
    }

    @Override
    public boolean fetchesOpcode() {
        boolean fetches = sync;
        sync = false;
        return fetches;
    }

    @Override
    public int lastArgument() {
        return a | x << 8;
    }

    @Override
    public int indexY() {
        return y;
    }

    @Override
    public void setResult(int result) {
        a = result & 0xFF;
        x = result >> 8 & 0xFF;
    }

    @Override
    public void exit(int status) {
        exitStatus = status;
    }

    @Override
    public void fail(RuntimeException programFailure) {
        failure = programFailure;
    }

    @Override
    public OptionalInt exitStatus() {
        return exitStatus == RUNNING ? OptionalInt.empty() : OptionalInt.of(exitStatus);
    }
}
