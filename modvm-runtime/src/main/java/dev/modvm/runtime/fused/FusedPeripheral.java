package dev.modvm.runtime.fused;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.UnhandledRequest;
import org.jspecify.annotations.Nullable;

/**
 * One peripheral in fused execution: the base of the generated class that hands requests to the
 * user's class. Only the thread that runs the machine may call its methods.
 */
public abstract class FusedPeripheral extends FusedComponent {
    private @Nullable Runnable openWindow;
    private @Nullable Runnable closeWindow;

    /**
     * Creates a peripheral that has not booted.
     *
     * @param metadata which component it is
     */
    protected FusedPeripheral(Metadata metadata) {
        super(metadata);
    }

    /**
     * Calls the component's {@code @Cycle} method, where it has one.
     *
     * @throws Exception whatever the method throws
     */
    protected void cycle() throws Exception {}

    /**
     * Tells whether the component answers a request.
     *
     * @param request the request
     * @return whether {@link #handle} takes it
     */
    protected abstract boolean handles(Request request);

    /**
     * Hands an untyped request to its handler.
     *
     * @param request a request that it {@link #handles}
     * @return the answer
     * @throws RequestFailed if the answer is {@link Fail}
     */
    protected abstract Response handle(Request request);

    /** Runs the component's {@code @Cycle} method once, unless it has not booted or has ended. */
    public final void cycleOnce() {
        if (ready()) {
            try {
                cycle();
            } catch (Throwable thrown) {
                end(thrown);
            }
        }
    }

    /**
     * Ties a memory window of a bus to this component: it is open exactly while the component can
     * be asked.
     *
     * @param open opens the window
     * @param close closes it
     */
    public final void window(Runnable open, Runnable close) {
        openWindow = open;
        closeWindow = close;
    }

    @Override
    final void readyChanged(boolean nowReady) {
        Runnable change = nowReady ? openWindow : closeWindow;
        if (change != null) {
            change.run();
        }
    }

    final Response answer(Request request) {
        requireReady();
        try {
            return handle(request);
        } catch (RequestFailed failed) {
            return new Fail(failed.code());
        } catch (ComponentUnavailable unavailable) {
            // Where this component is not ready, its typed handler has dealt with the fault.
            throw ready() ? fault(unavailable) : unavailable;
        } catch (Throwable thrown) {
            throw fault(thrown);
        }
    }

    final void requireHandled(Request request) {
        if (!handles(request)) {
            throw new UnhandledRequest(life().metadata().name(), request);
        }
    }
}
