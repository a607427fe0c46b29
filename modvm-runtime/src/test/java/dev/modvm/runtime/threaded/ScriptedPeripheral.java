package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;

/**
 * A peripheral whose handler of loads is a lambda, and whose entries are written as the generated
 * ones are. It watches that one thread at a time is in its handler.
 */
final class ScriptedPeripheral extends ThreadedPeripheral {
    /** How often two threads were in one component at once. */
    final AtomicInteger intrusions = new AtomicInteger();

    private final AtomicReference<Thread> inside = new AtomicReference<>();
    private IntUnaryOperator handler;
    private Action boot = Action.NOTHING;
    private Action halt = Action.NOTHING;
    private Action cycle = Action.NOTHING;

    ScriptedPeripheral(String name, IntUnaryOperator handler) {
        this(name, false, handler);
    }

    ScriptedPeripheral(String name, boolean confined, IntUnaryOperator handler) {
        super(new Metadata(name, "Scripted device", ComponentKind.PERIPHERAL), confined);
        this.handler = handler;
    }

    /** Gives the peripheral a handler that can refer to other components. */
    void handling(IntUnaryOperator newHandler) {
        handler = newHandler;
    }

    ScriptedPeripheral booting(Action action) {
        boot = action;
        return this;
    }

    ScriptedPeripheral halting(Action action) {
        halt = action;
        return this;
    }

    ScriptedPeripheral cycling(Action action) {
        cycle = action;
        return this;
    }

    int load(int address) {
        if (!enter()) {
            return (int) askForLong(() -> answerLoad(address));
        }
        try {
            return answerLoad(address);
        } catch (Throwable thrown) {
            throw fault(thrown);
        } finally {
            leave();
        }
    }

    /** Has the handler run, and wants no answer. */
    void touch(int address) {
        if (!enter()) {
            askTo(() -> answerLoad(address));
            return;
        }
        try {
            answerLoad(address);
        } catch (Throwable thrown) {
            throw fault(thrown);
        } finally {
            leave();
        }
    }

    void tell(int address) {
        post(() -> answerLoad(address));
    }

    private int answerLoad(int address) {
        Thread before = inside.getAndSet(Thread.currentThread());
        if (before != null && before != Thread.currentThread()) {
            intrusions.incrementAndGet();
        }
        try {
            return handler.applyAsInt(address);
        } finally {
            inside.set(before);
        }
    }

    @Override
    protected boolean handles(Request request) {
        return request instanceof LoadRequest;
    }

    @Override
    protected Response handle(Request request) {
        return new Data(answerLoad((int) ((LoadRequest) request).address()));
    }

    @Override
    protected void boot() throws Exception {
        boot.run();
    }

    @Override
    protected void halt() throws Exception {
        halt.run();
    }

    @Override
    protected void cycle() throws Exception {
        cycle.run();
    }
}
