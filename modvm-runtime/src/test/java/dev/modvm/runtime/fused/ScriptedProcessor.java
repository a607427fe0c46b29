package dev.modvm.runtime.fused;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Metadata;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;

/** A processor whose methods are lambdas. */
public final class ScriptedProcessor extends FusedProcessor {
    private final Callable<Integer> step;
    private Callable<?> boot = () -> null;
    private Callable<?> halt = () -> null;
    private IntUnaryOperator handler = address -> address;

    /** Creates a processor; its step returns the cycles that it took. */
    public ScriptedProcessor(String name, Callable<Integer> step) {
        super(new Metadata(name, "Scripted CPU", ComponentKind.PROCESSOR));
        this.step = step;
    }

    /** Creates a processor with a clock. */
    ScriptedProcessor(String name, long hertz, Callable<Integer> step) {
        super(new Metadata(name, "Scripted CPU", ComponentKind.PROCESSOR), hertz);
        this.step = step;
    }

    ScriptedProcessor booting(Callable<?> action) {
        boot = action;
        return this;
    }

    ScriptedProcessor halting(Callable<?> action) {
        halt = action;
        return this;
    }

    ScriptedProcessor handling(IntUnaryOperator newHandler) {
        handler = newHandler;
        return this;
    }

    int load(int address) {
        requireReady();
        try {
            catchUp();
            return handler.applyAsInt(address);
        } catch (Throwable thrown) {
            throw fault(thrown);
        }
    }

    long now() {
        return time();
    }

    @Override
    protected void boot() throws Exception {
        boot.call();
    }

    @Override
    protected void halt() throws Exception {
        halt.call();
    }

    @Override
    protected void steps() throws Exception {
        do {
            advance(step.call());
        } while (!isAlarmed());
    }
}
