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

    /** Answers to messages: a response, or what became of the component while it handled one. */
    private final ArrayDeque<Object> answers = new ArrayDeque<>();

    /** How many messages were sent and their answers not received. */
    private int outstanding;

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
        if (outstanding == ChannelBounds.CAPACITY) {
            throw ChannelBounds.full(target.name());
        }
        outstanding++;
        target.enqueue(() -> answers.add(answerOrReason(message)));
    }

    /** A component may end before a message is handled, or while it is. */
    private Object answerOrReason(Request message) {
        try {
            return target.answerNow(message);
        } catch (ComponentUnavailable unavailable) {
            return unavailable;
        }
    }

    @Override
    public Response recv() {
        if (outstanding == 0) {
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
        if (answers.isEmpty()) {
            target.deliver();
        }
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
}
