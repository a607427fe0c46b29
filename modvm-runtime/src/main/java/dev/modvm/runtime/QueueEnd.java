package dev.modvm.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One end of a channel that is not part of a machine: two queues, one for each way. */
final class QueueEnd<I, O> implements TwoWayChannel<I, O> {
    /** How many messages each way may be under way. */
    static final int CAPACITY = 1024;

    private final BoundedQueue<I> outgoing;
    private final BoundedQueue<O> incoming;

    QueueEnd(BoundedQueue<I> outgoing, BoundedQueue<O> incoming) {
        this.outgoing = outgoing;
        this.incoming = incoming;
    }

    @Override
    public void send(I message) {
        outgoing.put(Objects.requireNonNull(message, "message"));
    }

    @Override
    public O recv() {
        O message = incoming.take();
        if (message == null) {
            throw new ChannelClosed();
        }
        return message;
    }

    @Override
    public @Nullable O tryRecv() {
        return incoming.poll();
    }

    @Override
    public Iterable<O> iter() {
        return () -> new ReceivingIterator<>(incoming::take);
    }

    @Override
    public Iterable<O> tryIter() {
        return () -> new ReceivingIterator<>(incoming::poll);
    }

    @Override
    public O query(I message) {
        send(message);
        return recv();
    }

    void close() {
        outgoing.close();
        incoming.close();
    }
}
