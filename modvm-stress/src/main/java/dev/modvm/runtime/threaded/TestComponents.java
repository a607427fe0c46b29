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
        return idle(new CallList());
    }

    /**
     * Returns the ownership of an idle component that has booted.
     *
     * @param calls where its own thread would find that it was called
     */
    static Ownership idle(CallList calls) {
        return idle(life(), calls);
    }

    static Ownership idle(ComponentLife life, CallList calls) {
        Ownership ownership = new Ownership(life, false);
        ownership.home(home(calls), null, Waiting.parking());
        return ownership;
    }

    /** Returns the ownership of an idle component that was confined to its own thread. */
    static Ownership confinedAndEnded() {
        ComponentLife life = life();
        life.halted();
        Ownership ownership = new Ownership(life, true);
        ownership.home(home(new CallList()), null, Waiting.parking());
        return ownership;
    }

    static ComponentLife life() {
        ComponentLife life = new ComponentLife(METADATA);
        life.booted();
        return life;
    }

    static Home home(CallList calls) {
        return new Home(new HeldComponents(HOME, null), calls);
    }

    static void atHome(Ownership ownership) {
        ownership.home(home(new CallList()), null, Waiting.parking());
    }
}
