package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Waiting;
import dev.modvm.runtime.lifecycle.ComponentLife;

/**
 * Components without a machine around them. Their own thread never runs: what is left to it alone
 * is not done, and whoever waits parks at once, so that a wake-up which is lost is a test that does
 * not end.
 */
final class TestComponents {
    private static final Metadata METADATA =
            new Metadata("tested", "Test component", ComponentKind.PERIPHERAL);

    private static final Thread HOME = new Thread(() -> {}, "never started");

    private TestComponents() {}

    static Metadata metadata() {
        return METADATA;
    }

    /** Returns the ownership of an idle component that has booted. */
    static Ownership idle() {
        ComponentLife life = new ComponentLife(METADATA);
        life.booted();
        return atHome(new Ownership(life, false));
    }

    static Ownership atHome(Ownership ownership) {
        ownership.home(HOME, Waiting.parking());
        return ownership;
    }
}
