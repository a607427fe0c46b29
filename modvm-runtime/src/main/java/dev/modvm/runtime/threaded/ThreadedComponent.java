package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.lifecycle.ComponentLife;

/**
 * One component in threaded execution: the base of the generated class that calls the user's class.
 * Its code runs on one thread at a time, the one that owns it.
 */
public abstract class ThreadedComponent {
    private final ComponentLife life;
    private final Ownership ownership;
    private boolean booted;

    ThreadedComponent(Metadata metadata) {
        life = new ComponentLife(metadata);
        ownership = new Ownership(life);
    }

    /**
     * Returns the component's name.
     *
     * @return the name of its accessor in the spec
     */
    public final String name() {
        return life.metadata().name();
    }

    /**
     * Calls the component's {@code @Boot} method, where it has one.
     *
     * @throws Exception whatever the method throws
     */
    protected void boot() throws Exception {}

    /**
     * Calls the component's {@code @Halt} method, where it has one.
     *
     * @throws Exception whatever the method throws
     */
    protected void halt() throws Exception {}

    /**
     * Guards an access that needs no ownership: the component must have booted and not ended. Any
     * thread may call it.
     *
     * @throws ComponentUnavailable otherwise
     */
    protected final void requireAvailable() {
        if (!life.available()) {
            throw life.unavailable();
        }
    }

    /**
     * Decides what an asker gets when a handler has thrown. A {@link RequestFailed} answers the
     * request; anything else ends this component. Called under ownership.
     *
     * @param thrown what the handler threw
     * @return what the asker gets, to be thrown
     */
    protected final RuntimeException fault(Throwable thrown) {
        if (thrown instanceof RequestFailed failed) {
            return failed;
        }
        life.end(thrown);
        return life.unavailable();
    }

    final ComponentLife life() {
        return life;
    }

    final Ownership ownership() {
        return ownership;
    }

    /** Boots the component. Called once, under ownership. */
    final void bootNow() {
        try {
            boot();
            booted = true;
            life.booted();
        } catch (Throwable thrown) {
            life.end(thrown);
        }
    }

    /** Halts the component. Called once, under ownership, at nesting depth 0. */
    final void haltNow() {
        life.halted();
        if (booted) {
            try {
                halt();
            } catch (Throwable thrown) {
                life.end(thrown);
            }
        }
    }
}
