package dev.modvm.runtime.fused;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;

/** A peripheral whose handler of loads is a lambda; its entries are written as generated ones. */
final class ScriptedPeripheral extends FusedPeripheral {
    private final IntUnaryOperator handler;
    private Callable<?> boot = () -> null;
    private Callable<?> halt = () -> null;
    private Callable<?> cycle = () -> null;

    ScriptedPeripheral(String name, IntUnaryOperator handler) {
        super(new Metadata(name, "Scripted device", ComponentKind.PERIPHERAL));
        this.handler = handler;
        // One that is in no machine has a time of its own.
        FusedTime time = new FusedTime();
        join(time, new FusedMessages(time));
    }

    ScriptedPeripheral booting(Callable<?> action) {
        boot = action;
        return this;
    }

    ScriptedPeripheral halting(Callable<?> action) {
        halt = action;
        return this;
    }

    ScriptedPeripheral cycling(Callable<?> action) {
        cycle = action;
        return this;
    }

    int load(int address) {
        requireReady();
        try {
            return handler.applyAsInt(address);
        } catch (Throwable thrown) {
            throw fault(thrown);
        }
    }

    void tell(int address) {
        post(
                () -> {
                    var unused = handler.applyAsInt(address);
                });
    }

    @Override
    protected boolean handles(Request request) {
        return request instanceof LoadRequest;
    }

    @Override
    protected Response handle(Request request) {
        return new Data(handler.applyAsInt((int) ((LoadRequest) request).address()));
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
    protected void cycle() throws Exception {
        cycle.call();
    }
}
