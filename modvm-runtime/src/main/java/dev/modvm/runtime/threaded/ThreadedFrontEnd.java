package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.ReceivingIterator;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.lifecycle.ChannelBounds;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
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

    /** Answers to messages: a response, or why the peripheral could not give one. */
    private final ConcurrentLinkedQueue<Object> answers = new ConcurrentLinkedQueue<>();

    /**
     * How many messages were sent and their answers not received. Guarded by the asker's ownership.
     */
    private int outstanding;

    /** Who waits for an answer, for the thread that delivers it. */
    private volatile @Nullable Thread receiver;

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
        if (outstanding == ChannelBounds.CAPACITY) {
            throw ChannelBounds.full(target.name());
        }
        outstanding++;
        target.ownership().submit(new Message(message));
    }

    @Override
    public Response recv() {
        if (outstanding == 0) {
            throw ChannelBounds.nothingSent(target.name());
        }
        if (answers.isEmpty()) {
            // Within a recv of the same component there is an outer one, which goes on waiting.
            Thread outer = receiver;
            receiver = Thread.currentThread();
            target.ownership().nudge();
            target.ownership().await(() -> !answers.isEmpty());
            receiver = outer;
        }
        Response answer = tryRecv();
        if (answer == null) {
            throw target.life().unavailable();
        }
        return answer;
    }

    @Override
    public @Nullable Response tryRecv() {
        Object answer = answers.poll();
        if (answer != null) {
            outstanding--;
        }
        if (answer instanceof ComponentUnavailable unavailable) {
            throw unavailable;
        }
        return (Response) answer;
    }

    @Override
    public Iterable<Response> iter() {
        return () -> new ReceivingIterator<>(() -> outstanding == 0 ? null : recv());
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

        Message(Request request) {
            this.request = request;
        }

        @Override
        void work() {
            Object answer;
            try {
                answer = target.handle(request);
            } catch (RequestFailed failed) {
                answer = new Fail(failed.code());
            } catch (Throwable thrown) {
                answer = target.fault(thrown);
            }
            deliver(answer);
        }

        @Override
        void refuse(RuntimeException reason) {
            deliver(reason);
            super.refuse(reason);
        }

        private void deliver(Object answer) {
            answers.add(answer);
            Thread waiting = receiver;
            if (waiting != null) {
                LockSupport.unpark(waiting);
            }
        }

        @Override
        boolean isAwaited() {
            return receiver != null;
        }

        @Override
        Thread keeper(Thread home) {
            return home;
        }
    }
}
