package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Metadata;
import java.util.function.IntUnaryOperator;

/** A node whose handler of loads is a lambda, and which takes a turn whenever it was asked. */
final class ScriptedNode extends ThreadedNode {
    private IntUnaryOperator handler;
    private Action turn = Action.NOTHING;

    ScriptedNode(String name, IntUnaryOperator handler) {
        super(new Metadata(name, "Scripted node", ComponentKind.NODE));
        this.handler = handler;
    }

    /** Gives the node a handler that can refer to other components, and to itself. */
    void handling(IntUnaryOperator newHandler) {
        handler = newHandler;
    }

    ScriptedNode turning(Action action) {
        turn = action;
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

    private int answerLoad(int address) {
        try {
            return handler.applyAsInt(address);
        } finally {
            renew();
        }
    }

    @Override
    protected long turn(long cycles) throws Exception {
        turn.run();
        return Long.MAX_VALUE;
    }
}
