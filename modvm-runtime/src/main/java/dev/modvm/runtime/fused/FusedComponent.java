package dev.modvm.runtime.fused;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.UnhandledRequest;
import dev.modvm.runtime.lifecycle.ChannelBounds;
import dev.modvm.runtime.lifecycle.ComponentLife;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One component in fused execution: the base of the generated class that calls the user's class.
 * Only the thread that runs the machine may call its methods.
 */
public abstract class FusedComponent {
    private static final Runnable[] NO_WINDOWS = {};

    private final ComponentLife life;

    @SuppressWarnings(
            "NullAway.Init") // Set when the component joins a machine, before anything asks.
    private FusedTime time;

    @SuppressWarnings("NullAway.Init")
    private FusedMessages messages;

    /** Made when the first message is sent: most components never get one. */
    private @Nullable ArrayDeque<Runnable> inbox;

    private Runnable[] windows = NO_WINDOWS;
    private @Nullable RuntimeException refusal;
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
     * Tells whether the component answers a request.
     *
     * @param request the request
     * @return whether {@link #handle} takes it
     */
    protected boolean handles(Request request) {
        return false;
    }

    /**
     * Hands an untyped request to its handler.
     *
     * @param request a request that it {@link #handles}
     * @return the answer
     * @throws RequestFailed if the answer is {@link Fail}
     */
    protected Response handle(Request request) {
        throw new UnhandledRequest(name(), request);
    }

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

    /**
     * Has everything run that is due at the present instant or before, and gives this component
     * what elapsed until now. Its handlers start with it.
     */
    protected final void catchUp() {
        if (time.current().isAlarmed()) {
            time.runDue();
            if (!ready) {
                // It was due itself, and has ended.
                refusal = life.unavailable();
                throw refusal;
            }
        }
        try {
            receiveElapsed();
        } catch (Throwable thrown) {
            end(thrown);
            refusal = life.unavailable();
            throw refusal;
        }
    }

    /** Gives the component what elapsed, where it counts cycles. */
    void receiveElapsed() throws Exception {}

    final void requireAvailable() {
        if (!ready) {
            throw life.unavailable();
        }
    }

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
        if (refusal != null && thrown == refusal) {
            // It has ended before the handler was called, and for another reason.
            return refusal;
        }
        end(thrown);
        return life.unavailable();
    }

    /**
     * Ties the memory windows of a bus to this component: they are open only while it can be asked.
     *
     * @param adjust opens or closes the windows, as the component is {@link #isReady} or not
     */
    public final void window(Runnable adjust) {
        windows = Arrays.copyOf(windows, windows.length + 1);
        windows[windows.length - 1] = adjust;
    }

    /**
     * Tells whether the component can be asked.
     *
     * @return whether it has booted and not ended
     */
    public final boolean isReady() {
        return ready;
    }

    /** Called when the component has become ready, and again, with false, when it has ended. */
    void readyChanged(boolean nowReady) {
        for (Runnable window : windows) {
            window.run();
        }
    }

    final Response answer(Request request) {
        requireReady();
        return answerNow(request);
    }

    final ComponentLife life() {
        return life;
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
            // Where it is a processor in the middle of its step, that is its last one.
            time.interrupt();
        }
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
        if (isReady()) {
            try {
                handler.run();
            } catch (Throwable thrown) {
                // Nobody waits for the answer, whatever it is.
                var unused = fault(thrown);
            }
        }
    }

    /** Adds a message to the inbox; it deals with whatever its handler throws. */
    final void enqueue(Runnable message) {
        ArrayDeque<Runnable> queue = inbox;
        if (queue == null) {
            queue = new ArrayDeque<>();
            inbox = queue;
        }
        if (queue.size() >= ChannelBounds.CAPACITY) {
            deliver();
        }
        queue.add(message);
        messages.add(this);
        messagesWait(true);
    }

    /** Has the messages handled that were sent before a query. */
    final void deliver() {
        // Those that were there before: messages may beget messages.
        for (int left = inbox == null ? 0 : inbox.size(); left > 0; left--) {
            deliverNext();
        }
    }

    final void deliverNext() {
        ArrayDeque<Runnable> queue = inbox;
        Runnable message = queue == null ? null : queue.poll();
        if (queue != null && message != null) {
            messagesWait(!queue.isEmpty());
            // It may be handled in the middle of a step, which does not wait for it.
            boolean before = time.stepping(false);
            try {
                message.run();
            } finally {
                time.stepping(before);
            }
        }
    }

    /** Puts the component into a machine. */
    final void join(FusedTime machineTime, FusedMessages machineMessages) {
        time = machineTime;
        messages = machineMessages;
    }

    final FusedTime machineTime() {
        return time;
    }

    final FusedMessages messages() {
        return messages;
    }

    final void requireHandled(Request request) {
        if (!handles(request)) {
            throw new UnhandledRequest(life().metadata().name(), request);
        }
    }
}
