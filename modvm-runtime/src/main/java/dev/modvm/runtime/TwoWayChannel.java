package dev.modvm.runtime;

import org.jspecify.annotations.Nullable;

/**
 * One end of a channel that carries messages both ways, each way first in, first out, in a queue of
 * bounded length.
 *
 * <p>{@link #create()} makes a channel that is usable on its own, without a machine. One thread at
 * a time may use one end; the two ends may be used by two threads. What a thread did before it sent
 * a message is visible to the thread that receives it.
 *
 * @param <I> what this end sends
 * @param <O> what this end receives
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public interface TwoWayChannel<I, O> {
    /**
     * Creates a channel that holds up to 1,024 messages each way; whoever sends one more waits.
     *
     * @param <I> what the front end sends
     * @param <O> what the front end receives
     * @return both ends
     */
    static <I, O> Ends<I, O> create() {
        BoundedQueue<I> forth = new BoundedQueue<>(QueueEnd.CAPACITY);
        BoundedQueue<O> back = new BoundedQueue<>(QueueEnd.CAPACITY);
        return new Ends<>(new QueueEnd<>(forth, back), new QueueEnd<>(back, forth));
    }

    /**
     * Sends a message, and waits only for room in the queue.
     *
     * @param message the message
     * @throws ChannelClosed if the channel is closed
     * @throws WaitInterrupted if the thread is interrupted while it waits
     */
    void send(I message);

    /**
     * Receives the next message, and waits for it.
     *
     * @return the message
     * @throws ChannelClosed if the channel is closed and every message has been received
     * @throws WaitInterrupted if the thread is interrupted while it waits
     */
    O recv();

    /**
     * Receives the next message if there is one.
     *
     * @return the message, or null where none has arrived
     */
    @Nullable O tryRecv();

    /**
     * Receives messages, waiting for each, until no more can come: the channel is closed, or, in a
     * machine, everything sent has been answered. Where the other component can't answer, the
     * iteration throws, as {@link #recv} does.
     *
     * @return an iterable over what this end receives; to be iterated once
     */
    Iterable<O> iter();

    /**
     * Receives the messages that have arrived, without waiting.
     *
     * @return an iterable over what this end has received; to be iterated once
     */
    Iterable<O> tryIter();

    /**
     * Sends a message and receives an answer. On a channel of its own this is {@link #send}, then
     * {@link #recv}; in a machine the answer is the one to this very message.
     *
     * @param message the message
     * @return the answer
     * @throws ChannelClosed if the channel is closed
     * @throws WaitInterrupted if the thread is interrupted while it waits
     */
    O query(I message);

    /**
     * The two ends of a channel.
     *
     * @param front the end that sends {@code I} and receives {@code O}
     * @param back the end that sends {@code O} and receives {@code I}
     * @param <I> what the front end sends
     * @param <O> what the front end receives
     */
    record Ends<I, O>(TwoWayChannel<I, O> front, TwoWayChannel<O, I> back)
            implements AutoCloseable {
        /**
         * Closes the channel: messages that were sent can still be received, nothing more can be
         * sent, and whoever waits is woken. Any thread may call it, and more than once.
         */
        @Override
        public void close() {
            // A record can be made by anybody: ends that are not this channel's have nothing to
            // close.
            if (front instanceof QueueEnd<?, ?> end) {
                end.close();
            }
        }
    }
}
