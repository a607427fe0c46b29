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

    /** The messages that wait, oldest first. */
    private @Nullable FusedMessage oldest;

    private @Nullable FusedMessage youngest;
    private int waitingMessages;

    /** Whether messages are handled at present to make room. */
    private boolean makingRoom;

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
            throw time.hasBegun()
                    ? life.unavailable()
                    : life.unavailable(
                            "the machine boots in its first run, or in run(0), which does nothing else");
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
     * sends it has ended. A full queue makes room at once, or grows where it is doing so already.
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
        if (waitingMessages >= ChannelBounds.CAPACITY) {
            makeRoom();
        }
        FusedMessage added = messages.add(this, message);
        FusedMessage before = youngest;
        if (before == null) {
            oldest = added;
        } else {
            before.next = added;
        }
        youngest = added;
        waitingMessages++;
        messagesWait(true);
    }

    /**
     * Has messages handled, unless these very messages have led here: handled within each other,
     * they would fill the stack.
     */
    private void makeRoom() {
        if (!makingRoom && messages.mayMakeRoom()) {
            makingRoom = true;
            try {
                deliver();
            } finally {
                makingRoom = false;
            }
        }
    }

    /** Has the messages handled that were sent before a query. */
    final void deliver() {
        // Those that were there before: messages may beget messages.
        FusedMessage last = youngest;
        for (FusedMessage next = oldest;
                next != null && last != null && next.number <= last.number;
                next = oldest) {
            deliverNext();
        }
    }

    final void deliverNext() {
        FusedMessage message = oldest;
        if (message != null) {
            oldest = message.next;
            youngest = oldest == null ? null : youngest;
            waitingMessages--;
            messagesWait(oldest != null);
            messages.handle(message);
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
