package dev.modvm.runtime.fused;

import dev.modvm.runtime.ChannelStalled;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.ReceivingIterator;
import dev.modvm.runtime.Request;
import dev.modvm.runtime.Response;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A channel from a component to a peripheral in fused execution. A message is handled while it is
 * sent, since the peripheral is idle or waits in a query. Only the thread that runs the machine may
 * call its methods.
 *
 * @param <B> the base type of the machine
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public final class FusedFrontEnd<B> implements FrontEnd<B> {
    private static final int CAPACITY = 1024;

    private final FusedPeripheral target;

    /** Answers to messages: a response, or what became of the peripheral while it handled one. */
    private final ArrayDeque<Object> answers = new ArrayDeque<>();

    /**
     * Creates a channel.
     *
     * @param target the peripheral that answers
     */
    public FusedFrontEnd(FusedPeripheral target) {
        this.target = target;
    }

    @Override
    public void send(Request message) {
        target.requireHandled(message);
        target.requireReady();
        if (answers.size() == CAPACITY) {
            throw new ChannelStalled(
                    CAPACITY
                            + " answers of "
                            + target.life().metadata().name()
                            + " have not been received; call recv or tryRecv before sending more");
        }
        try {
            answers.add(target.answer(message));
        } catch (ComponentUnavailable unavailable) {
            answers.add(unavailable);
        }
    }

    @Override
    public Response recv() {
        Response answer = tryRecv();
        if (answer == null) {
            throw new ChannelStalled(
                    "nothing to receive: every request that was sent to "
                            + target.life().metadata().name()
                            + " has been answered and received; send one first");
        }
        return answer;
    }

    @Override
    public @Nullable Response tryRecv() {
        Object answer = answers.poll();
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
