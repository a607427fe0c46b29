package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.UnhandledRequest;
import dev.modvm.runtime.lifecycle.ChannelBounds;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One peripheral in threaded execution: the base of the generated class that hands requests to the
 * user's class. Any thread of the machine may call its methods, but those that say that they are
 * called under ownership.
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public abstract class ThreadedPeripheral extends ThreadedComponent {
    private final AtomicInteger oneWayMessages = new AtomicInteger();

    /**
     * Creates a peripheral that has not booted.
     *
     * @param metadata which component it is
     */
    protected ThreadedPeripheral(Metadata metadata) {
        super(metadata);
    }

    /**
     * Calls the component's {@code @Cycle} method, where it has one. Called under ownership.
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
     * Hands an untyped request to its handler. Called under ownership.
     *
     * @param request a request that it {@link #handles}
     * @return the answer
     * @throws RequestFailed if the answer is {@link Fail}
     */
    protected abstract Response handle(Request request);

    /**
     * Takes the ownership if the component is idle or already owned by this thread.
     *
     * @return whether this thread owns the component now; then it must {@link #leave}. Otherwise it
     *     must ask the owner
     * @throws ComponentUnavailable if the component has not booted or has ended
     */
    protected final boolean enter() {
        if (!ownership().tryEnter()) {
            return false;
        }
        if (!life().available()) {
            ownership().leave();
            throw life().unavailable();
        }
        return true;
    }

    /** Gives back the ownership that {@link #enter} took. */
    protected final void leave() {
        ownership().leave();
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
        ownership().perform(query);
        // Looked at first: before it is done, the rest is another thread's.
        boolean done = query.isDone();
        Throwable failure = done ? query.failure() : null;
        if (failure instanceof RequestFailed failed) {
            throw failed;
        }
        if (!done || failure != null) {
            throw life().unavailable();
        }
    }

    /**
     * Sends a message that nobody waits for, but for room in the queue.
     *
     * @param handler calls the handler; it runs under ownership, and what it answers is lost
     * @throws ComponentUnavailable if the component has not booted or has ended
     */
    protected final void post(Runnable handler) {
        requireAvailable();
        boolean full = oneWayMessages.incrementAndGet() > ChannelBounds.CAPACITY;
        OneWayMessage message = new OneWayMessage(handler, full);
        ownership().submit(message);
        if (full) {
            // The message is in the queue all the same, since its place in the order counts.
            ownership()
                    .await(
                            () ->
                                    message.isDone()
                                            || oneWayMessages.get() <= ChannelBounds.CAPACITY);
        }
    }

    /** Runs the component's {@code @Cycle} method once, unless it has not booted or has ended. */
    public final void cycleOnce() {
        if (life().available()) {
            Cycling cycling = new Cycling();
            if (ownership().tryEnter()) {
                try {
                    cycling.work();
                } finally {
                    ownership().leave();
                }
            } else {
                ownership().perform(cycling);
            }
        }
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
            throw new UnhandledRequest(life().metadata().name(), request);
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
            oneWayMessages.decrementAndGet();
            try {
                handler.run();
            } catch (RequestFailed answer) {
                // An answer like any other, and nobody waits for the answer.
            } catch (Throwable thrown) {
                life().end(thrown);
            }
        }

        @Override
        void refuse(RuntimeException reason) {
            oneWayMessages.decrementAndGet();
            super.refuse(reason);
        }

        @Override
        boolean isAwaited() {
            return false;
        }

        @Override
        boolean isWaitingForRoom() {
            return full;
        }

        @Override
        Thread keeper(Thread home) {
            return home;
        }
    }

    private final class Cycling extends Errand {
        @Override
        void work() {
            if (life().available()) {
                try {
                    cycle();
                } catch (Throwable thrown) {
                    life().end(thrown);
                }
            }
        }
    }
}
