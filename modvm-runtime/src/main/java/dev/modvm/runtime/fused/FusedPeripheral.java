package dev.modvm.runtime.fused;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.UnhandledRequest;
import dev.modvm.runtime.lifecycle.ChannelBounds;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * One peripheral in fused execution: the base of the generated class that hands requests to the
 * user's class. Only the thread that runs the machine may call its methods.
 */
public abstract class FusedPeripheral extends FusedComponent {
    private final ArrayDeque<Runnable> inbox = new ArrayDeque<>();
    private FusedMessages messages = new FusedMessages();
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
        return answerNow(request);
    }

    /** Answers a request, though messages may be waiting: it may be one of them. */
    final Response answerNow(Request request) {
        requireAvailable();
        try {
            return handle(request);
        } catch (RequestFailed failed) {
            return new Fail(failed.code());
        } catch (Throwable thrown) {
            throw fault(thrown);
        }
    }

    /**
     * Sends a message that nobody waits for. It is handled later, at the latest when the step that
     * sends it has ended; a full queue makes room at once.
     *
     * @param handler calls the handler; what it answers is lost
     * @throws ComponentUnavailable if the component has not booted or has ended
     */
    protected final void post(Runnable handler) {
        requireAvailable();
        enqueue(() -> handleMessage(handler));
    }

    private void handleMessage(Runnable handler) {
        if (ready()) {
            try {
                handler.run();
            } catch (RequestFailed answer) {
                // An answer like any other, and nobody waits for the answer.
            } catch (Throwable thrown) {
                end(thrown);
            }
        }
    }

    /** Adds a message to the inbox; it deals with whatever its handler throws. */
    final void enqueue(Runnable message) {
        if (inbox.size() >= ChannelBounds.CAPACITY) {
            deliver();
        }
        inbox.add(message);
        messages.add(this);
        messagesWait(true);
    }

    @Override
    final void deliver() {
        // Those that were there before: messages may beget messages.
        for (int left = inbox.size(); left > 0; left--) {
            deliverNext();
        }
    }

    final void deliverNext() {
        Runnable message = inbox.poll();
        messagesWait(!inbox.isEmpty());
        if (message != null) {
            message.run();
        }
    }

    final void messages(FusedMessages ofMachine) {
        messages = ofMachine;
    }

    final void requireHandled(Request request) {
        if (!handles(request)) {
            throw new UnhandledRequest(life().metadata().name(), request);
        }
    }
}
