package dev.modvm.runtime.lifecycle;

import dev.modvm.runtime.ChannelStalled;

/** The bound of the queues between components, and what happens at it, in both executions. */
public final class ChannelBounds {
    /**
     * How many messages of a component to a peripheral may be without a received answer, and how
     * many one-way messages a peripheral may have waiting.
     */
    public static final int CAPACITY = 1024;

    private ChannelBounds() {}

    /**
     * Returns what a sender gets that only its own unread answers block.
     *
     * @param peripheral the name of the peripheral
     * @return the exception, to be thrown
     */
    public static ChannelStalled full(String peripheral) {
        return new ChannelStalled(
                CAPACITY
                        + " answers of "
                        + peripheral
                        + " have not been received; call recv or tryRecv before sending more");
    }

    /**
     * Returns what a receiver gets to whom nothing can come.
     *
     * @param peripheral the name of the peripheral
     * @return the exception, to be thrown
     */
    public static ChannelStalled nothingSent(String peripheral) {
        return new ChannelStalled(
                "nothing to receive: every request that was sent to "
                        + peripheral
                        + " has been answered and received; send one first");
    }
}
