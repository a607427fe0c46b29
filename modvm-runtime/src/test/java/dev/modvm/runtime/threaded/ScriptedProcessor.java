package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Terminated;
import java.util.function.IntConsumer;

/** A processor whose methods are lambdas. */
final class ScriptedProcessor extends ThreadedProcessor {
    private final Action step;
    private Action boot = Action.NOTHING;
    private Action halt = Action.NOTHING;

    ScriptedProcessor(String name, Action step) {
        super(new Metadata(name, "Scripted CPU", ComponentKind.PROCESSOR));
        this.step = step;
    }

    /** Returns a processor that does a number of steps and ends with code 0. */
    static ScriptedProcessor stepping(String name, int steps, IntConsumer step) {
        int[] counter = {0};
        return new ScriptedProcessor(
                name,
                () -> {
                    if (counter[0] == steps) {
                        throw Terminated.with(0);
                    }
                    step.accept(counter[0]++);
                });
    }

    ScriptedProcessor booting(Action action) {
        boot = action;
        return this;
    }

    ScriptedProcessor halting(Action action) {
        halt = action;
        return this;
    }

    @Override
    protected void boot() throws Exception {
        boot.run();
    }

    @Override
    protected void step() throws Exception {
        step.run();
    }

    @Override
    protected void halt() throws Exception {
        halt.run();
    }
}
