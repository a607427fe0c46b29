package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentActivity;
import dev.modvm.runtime.ComponentActivity.State;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.UnhandledRequest;
import dev.modvm.runtime.lifecycle.ChannelBounds;
import dev.modvm.runtime.lifecycle.ComponentLife;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One component in threaded execution: the base of the generated class that calls the user's class.
 * Its code runs on one thread at a time, the one that owns it. Any thread of the machine may call
 * its methods, but those that say that they are called under ownership.
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public abstract class ThreadedComponent {
    private static final String NOT_BOOTED_FOR_OUTSIDERS =
            "start() does not wait for that: ask again later, or wait for what a @Boot method does,"
                    + " such as to count down a latch";

    private final ComponentLife life;
    private final Ownership ownership;
    private @Nullable RuntimeException refusal;
    private boolean booted;

    ThreadedComponent(Metadata metadata, boolean confined) {
        life = new ComponentLife(metadata);
        ownership = new Ownership(life, confined);
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
     * Hands an untyped request to its handler. Called under ownership.
     *
     * @param request a request that it {@link #handles}
     * @return the answer
     * @throws RequestFailed if the answer is {@link Fail}
     */
    protected Response handle(Request request) {
        throw new UnhandledRequest(name(), request);
    }

    /**
     * Takes the ownership if the component is idle or already owned by this thread.
     *
     * @return whether this thread owns the component now; then it must {@link #leave}. Otherwise it
     *     must ask the owner
     * @throws ComponentUnavailable if the component has not booted or has ended
     */
    protected final boolean enter() {
        if (!ownership.tryEnter() && !ownership.enterSoon()) {
            return false;
        }
        if (!life.available() && !isOpenBeyond(1)) {
            ownership.leave();
            throw unavailable();
        }
        return true;
    }

    /**
     * Tells whether the calling thread may ask at the end of the machine: it is one of the
     * machine's own, or it has come before, and executes a handler.
     *
     * @param entries as how many components the thread has entered to get here
     */
    private boolean isOpenBeyond(int entries) {
        return life.serves()
                && (ownership.isInsider() || HeldComponents.ofThisThread().entries() > entries);
    }

    /** Gives back the ownership that {@link #enter} took. */
    protected final void leave() {
        ownership.leave();
    }

    /**
     * Has the owner of the component answer a query, and waits for the answer.
     *
     * @param handler calls the handler; it runs on another thread, under ownership
     * @return what the handler returned
     * @throws RequestFailed if the handler threw it
     * @throws ComponentUnavailable if the component has not booted or has ended
     */
    protected final long askForLong(LongSupplier handler) {
        Query.OfLong query = new Query.OfLong(this, handler);
        ask(query);
        return query.result();
    }

    /**
     * Has the owner of the component answer a query, and waits for the answer.
     *
     * @param handler calls the handler; it runs on another thread, under ownership
     * @param <T> the type of the answer
     * @return what the handler returned
     * @throws RequestFailed if the handler threw it
     * @throws ComponentUnavailable if the component has not booted or has ended
     */
    @SuppressWarnings(
            "NullAway") // The result is a T whenever ask returns: the handler returned it.
    protected final <T extends @Nullable Object> T askFor(Supplier<T> handler) {
        Query.OfObject<T> query = new Query.OfObject<>(this, handler);
        ask(query);
        return query.result();
    }

    /**
     * Has the owner of the component handle a request that has no result, and waits until it has.
     *
     * @param handler calls the handler; it runs on another thread, under ownership
     * @throws RequestFailed if the handler threw it
     * @throws ComponentUnavailable if the component has not booted or has ended
     */
    protected final void askTo(Runnable handler) {
        ask(
                new Query.OfLong(
                        this,
                        () -> {
                            handler.run();
                            return 0;
                        }));
    }

    private void ask(Query query) {
        requireAvailable();
        ownership.perform(query);
        HeldComponents.ofThisThread().addWait(query.waits());
        // Looked at first: before it is done, the rest is another thread's.
        boolean done = query.isDone();
        Throwable failure = done ? query.failure() : null;
        if (failure instanceof RequestFailed failed) {
            throw failed;
        }
        if (!done || failure != null) {
            throw unavailable();
        }
    }

    /**
     * Sends a message that nobody waits for, but for room in the queue. Where that can't come,
     * since threads wait for each other, the queue grows.
     *
     * @param handler calls the handler; it runs under ownership, and what it answers is lost
     * @throws ComponentUnavailable if the component has not booted or has ended
     */
    protected final void post(Runnable handler) {
        requireAvailable();
        // A guess: others may send at the same time.
        boolean full = ownership.backlog() >= ChannelBounds.CAPACITY;
        OneWayMessage message = new OneWayMessage(handler, full);
        ownership.submit(message);
        if (!life.available() && isOutside()) {
            // The machine has come to its end meanwhile. It may have looked into the inbox before.
            requireHandled(message);
        }
        if (full) {
            // The message is in the queue all the same, since its place in the order counts.
            ownership
                    .waiting()
                    .awaitRoom(
                            () ->
                                    message.isDone()
                                            || ownership.backlog() <= ChannelBounds.CAPACITY);
        }
    }

    /** Tells whether the calling thread is not the machine's, and executes no handler either. */
    private boolean isOutside() {
        return !ownership.isInsider() && HeldComponents.ofThisThread().entries() == 0;
    }

    /**
     * Sees to it that a message from outside is handled, or else refused to its sender. That one
     * holds no component, so that nobody who handles the message waits for it.
     */
    private void requireHandled(OneWayMessage message) {
        boolean refused = ownership.withdraw(message);
        while (!refused && !message.isDone() && !life.isStuck()) {
            // Somebody has taken it out, and does it at present.
            Thread.onSpinWait();
        }
        if (refused || message.failure() != null) {
            throw life.unavailable();
        }
    }

    /**
     * Guards an access that needs no ownership: the component must have booted and not ended. Any
     * thread may call it.
     *
     * @throws ComponentUnavailable otherwise
     */
    protected final void requireAvailable() {
        if (!life.available() && !isOpenBeyond(0)) {
            throw unavailable();
        }
    }

    /** Nobody from outside can change when it asks by changing the spec. */
    private ComponentUnavailable unavailable() {
        return isOutside() ? life.unavailable(NOT_BOOTED_FOR_OUTSIDERS) : life.unavailable();
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
        if (refusal != null && thrown == refusal) {
            // It has ended before the handler was called, and for another reason.
            return refusal;
        }
        life.end(thrown);
        // A node's may be asleep, and has to halt it.
        ownership.callHome();
        return life.unavailable();
    }

    /** Returns what an asker gets when the component has ended before its handler was called. */
    final RuntimeException refusal() {
        RuntimeException reason = life.unavailable();
        refusal = reason;
        return reason;
    }

    final Response answer(Request request) {
        try {
            if (!enter()) {
                return askFor(() -> handle(request));
            }
            try {
                return handle(request);
            } catch (Throwable thrown) {
                throw fault(thrown);
            } finally {
                leave();
            }
        } catch (RequestFailed failed) {
            return new Fail(failed.code());
        }
    }

    final void requireHandled(Request request) {
        if (!handles(request)) {
            throw new UnhandledRequest(life.metadata().name(), request);
        }
    }

    /** Tells any thread what the component is doing just now. */
    final ComponentActivity activity() {
        if (life.ended()) {
            return activity(State.ENDED, null);
        }
        HeldComponents holder = ownership.holder();
        if (holder == null) {
            return activity(life.serves() ? State.IDLE : State.NOT_BOOTED, null);
        }
        Ownership awaited = holder.awaited();
        if (awaited == null) {
            return activity(State.EXECUTING, null);
        }
        return activity(
                holder.awaitsRoom() ? State.WAITING_FOR_ROOM : State.WAITING_FOR_ANSWER, awaited);
    }

    private ComponentActivity activity(State state, @Nullable Ownership awaited) {
        return new ComponentActivity(
                life.metadata(), state, Optional.ofNullable(awaited).map(Ownership::name));
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

    private final class OneWayMessage extends Errand {
        private final Runnable handler;
        private final boolean full;

        OneWayMessage(Runnable handler, boolean full) {
            this.handler = handler;
            this.full = full;
        }

        @Override
        void work() {
            try {
                handler.run();
            } catch (Throwable thrown) {
                // Nobody waits for the answer, whatever it is.
                var unused = fault(thrown);
            }
        }

        @Override
        boolean mayBeAwaited() {
            return full;
        }

        /** The sender may wait for room, but not for what this does. */
        @Override
        boolean isAwaitedBy(HeldComponents thread) {
            return false;
        }

        @Override
        boolean isKeptAtHome() {
            return true;
        }
    }
}
