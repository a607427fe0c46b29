package dev.modvm.runtime.fused;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.lifecycle.ComponentLife;

/**
 * One component in fused execution: the base of the generated class that calls the user's class.
 * Only the thread that runs the machine may call its methods.
 */
public abstract class FusedComponent {
    private final ComponentLife life;

    /** A copy of what the life knows, in a plain field: every query looks at it. */
    private boolean ready;

    private boolean booted;

    FusedComponent(Metadata metadata) {
        life = new ComponentLife(metadata);
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
     * Guards every query: the component must have booted and not ended.
     *
     * @throws ComponentUnavailable otherwise
     */
    protected final void requireReady() {
        if (!ready) {
            throw life.unavailable();
        }
    }

    /**
     * Decides what an asker gets when a handler has thrown. A {@link RequestFailed} answers the
     * request; anything else ends this component.
     *
     * @param thrown what the handler threw
     * @return what the asker gets, to be thrown
     */
    protected final RuntimeException fault(Throwable thrown) {
        if (thrown instanceof RequestFailed failed) {
            return failed;
        }
        end(thrown);
        return life.unavailable();
    }

    /**
     * Decides what becomes of what the handler of a one-way message has thrown. A {@link
     * RequestFailed} is an answer, which nobody waits for; anything else ends this component.
     *
     * @param thrown what the handler threw
     */
    protected final void dropAnswer(Throwable thrown) {
        if (!(thrown instanceof RequestFailed)) {
            end(thrown);
        }
    }

    /** Called when the component has become ready, and again, with false, when it has ended. */
    void readyChanged(boolean nowReady) {}

    final ComponentLife life() {
        return life;
    }

    final boolean ready() {
        return ready;
    }

    final void bootNow() {
        try {
            boot();
            booted = true;
            life.booted();
            ready = true;
            readyChanged(true);
        } catch (Throwable thrown) {
            end(thrown);
        }
    }

    final void haltNow() {
        life.halted();
        close();
        if (booted) {
            booted = false;
            try {
                halt();
            } catch (Throwable thrown) {
                life.end(thrown);
            }
        }
    }

    final void end(Throwable thrown) {
        life.end(thrown);
        close();
    }

    private void close() {
        if (ready) {
            ready = false;
            readyChanged(false);
        }
    }
}
