package dev.modvm.runtime.fused;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.ReceivingIterator;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.lifecycle.ChannelBounds;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A channel from a component to another in fused execution. A message is handled when the code that
 * sent it receives or queries, or has returned. Only the thread that runs the machine may call its
 * methods.
 *
 * @param <B> the base type of the machine
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public final class FusedFrontEnd<B> implements FrontEnd<B> {
    private final FusedComponent target;

    /**
     * What was sent and its answer not received, oldest first. It may be answered in another order:
     * while the handler of one queries, the component may be asked, and handles the next before.
     */
    private final ArrayDeque<Message> outstanding = new ArrayDeque<>();

    /**
     * Creates a channel.
     *
     * @param target the component that answers
     */
    public FusedFrontEnd(FusedComponent target) {
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
        target.enqueue(sent);
    }

    @Override
    public Response recv() {
        if (outstanding.isEmpty()) {
            throw ChannelBounds.nothingSent(target.name());
        }
        Response answer = tryRecv();
        if (answer == null) {
            // It is being handled by code that called this, which is waited for in vain.
            throw ChannelBounds.nothingSent(target.name());
        }
        return answer;
    }

    @Override
    public @Nullable Response tryRecv() {
        Object answer = nextAnswer();
        if (answer == null) {
            target.deliver();
            answer = nextAnswer();
        }
        if (answer != null) {
            outstanding.remove();
        }
        if (answer instanceof ComponentUnavailable unavailable) {
            throw unavailable;
        }
        return (Response) answer;
    }

    @Override
    public Iterable<Response> iter() {
        return tryIter();
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

    private @Nullable Object nextAnswer() {
        Message next = outstanding.peek();
        return next == null ? null : next.answer;
    }

    /** What lies in the inbox of the component. */
    private final class Message implements Runnable {
        private final Request request;

        /** A response, or what became of the component while it handled this; null before. */
        private @Nullable Object answer;

        Message(Request request) {
            this.request = request;
        }

        /** A component may end before a message is handled, or while it is. */
        @Override
        public void run() {
            try {
                answer = target.answerNow(request);
            } catch (ComponentUnavailable unavailable) {
                answer = unavailable;
            }
        }
    }
}
