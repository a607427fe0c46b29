package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.ReceivingIterator;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.lifecycle.ChannelBounds;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A channel from a component to a peripheral in threaded execution. Only the component that it was
 * given to may call its methods, on whatever thread that component runs.
 *
 * @param <B> the base type of the machine
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public final class ThreadedFrontEnd<B> implements FrontEnd<B> {
    private final ThreadedComponent target;

    /**
     * What was sent and its answer not received, oldest first. It may be answered in another order:
     * while the handler of one waits, it serves the next. Guarded by the asker's ownership.
     */
    private final ArrayDeque<Message> outstanding = new ArrayDeque<>();

    /** What the thread holds that waits for an answer, for the thread that delivers it. */
    private volatile @Nullable HeldComponents receiver;

    /**
     * Creates a channel.
     *
     * @param target the peripheral that answers
     */
    public ThreadedFrontEnd(ThreadedComponent target) {
        this.target = target;
    }

    @Override
    public void send(Request message) {
        target.requireHandled(message);
        target.requireAvailable();
        if (outstanding.size() == ChannelBounds.CAPACITY) {
            throw ChannelBounds.full(target.name());
        }
        Message sent = new Message(message);
        outstanding.add(sent);
        boolean submitted = false;
        try {
            target.ownership().submit(sent);
            submitted = true;
        } finally {
            if (!submitted) {
                outstanding.removeLast();
            }
        }
    }

    @Override
    public Response recv() {
        if (outstanding.isEmpty()) {
            throw ChannelBounds.nothingSent(target.name());
        }
        if (!isNextAnswered()) {
            // Within a recv of the same component there is an outer one, which goes on waiting.
            HeldComponents outer = receiver;
            receiver = HeldComponents.ofThisThread();
            try {
                target.ownership().waiting().await(this::isNextAnswered);
            } finally {
                receiver = outer;
            }
            if (outstanding.isEmpty()) {
                throw ChannelBounds.nothingSent(target.name());
            }
        }
        Response answer = tryRecv();
        if (answer == null) {
            throw target.life().unavailable();
        }
        return answer;
    }

    /**
     * Looks again each time: a recv within another one takes the answer that both wait for, so that
     * there may be nothing left to wait for.
     */
    private boolean isNextAnswered() {
        Message next = outstanding.peek();
        return next == null || next.answer != null;
    }

    @Override
    public @Nullable Response tryRecv() {
        Message next = outstanding.peek();
        Object answer = next == null ? null : next.answer;
        if (answer != null) {
            outstanding.remove();
        }
        if (answer instanceof ComponentUnavailable unavailable) {
            throw unavailable;
        }
        if (answer instanceof Throwable) {
            // The JVM had no memory to say more.
            throw target.life().unavailable();
        }
        return (Response) answer;
    }

    @Override
    public Iterable<Response> iter() {
        return () -> new ReceivingIterator<>(() -> outstanding.isEmpty() ? null : recv());
    }

    @Override
    public Iterable<Response> tryIter() {
        return () -> new ReceivingIterator<>(this::tryRecv);
    }

    @Override
    public Response query(Request message) {
        target.requireHandled(message);
        return target.answer(message);
    }

    private final class Message extends Errand {
        private final Request request;

        /** A response, or why the peripheral could not give one; null before. */
        private volatile @Nullable Object answer;

        Message(Request request) {
            this.request = request;
        }

        @Override
        void work() {
            Object result;
            try {
                result = response();
            } catch (Throwable thrown) {
                result = target.fault(thrown);
            }
            deliver(result);
        }

        private Response response() {
            try {
                return target.handle(request);
            } catch (RequestFailed failed) {
                return new Fail(failed.code());
            }
        }

        @Override
        void fail(Throwable thrown) {
            super.fail(thrown);
            deliver(thrown);
        }

        private void deliver(Object result) {
            answer = result;
            HeldComponents waiting = receiver;
            if (waiting != null) {
                waiting.wake();
            }
        }

        /** Who receives may be another thread than the one that has sent it. */
        @Override
        @Nullable HeldComponents waiter() {
            return receiver;
        }

        @Override
        boolean isAwaitedBy(HeldComponents thread) {
            return receiver == thread;
        }

        @Override
        boolean isKeptAtHome() {
            return true;
        }
    }
}
