package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Good;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;

/**
 * A peripheral that counts what it handles, in a plain field, and is called as generated ones are.
 */
final class TestPeripheral extends ThreadedPeripheral {
    private int handled;

    TestPeripheral() {
        super(TestComponents.metadata());
        TestComponents.atHome(ownership());
        life().booted();
    }

    @Override
    protected boolean handles(Request request) {
        return true;
    }

    @Override
    protected Response handle(Request request) {
        handled++;
        return new Good();
    }

    /** Sends a one-way message. */
    void tell() {
        post(() -> handled++);
    }

    /** Asks how many messages were handled. */
    int handled() {
        if (!enter()) {
            return (int) askForLong(() -> handled);
        }
        try {
            return handled;
        } finally {
            leave();
        }
    }

    /** Does what waits, as its own thread does. */
    void serve() {
        ownership().serveIfIdle();
    }

    /** Enters and leaves, as somebody does who asks it. */
    void visit() {
        if (enter()) {
            leave();
        }
    }
}
