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

    private boolean ready;

    /** Whether it is ready and no messages must be handled first: every query looks at it. */
    private boolean open;

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
     * Guards every query: the component must have booted and not ended. Messages that were sent to
     * it before are handled first.
     *
     * @throws ComponentUnavailable otherwise
     */
    protected final void requireReady() {
        if (!open) {
            requireAvailable();
            deliver();
            requireAvailable();
        }
    }

    final void requireAvailable() {
        if (!ready) {
            throw life.unavailable();
        }
    }

    /** Has the messages handled that were sent before a query. */
    void deliver() {}

    /** Notes whether messages must be handled before the next query. */
    final void messagesWait(boolean waiting) {
        open = ready && !waiting;
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
            open = true;
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
            open = false;
            readyChanged(false);
        }
    }
}
