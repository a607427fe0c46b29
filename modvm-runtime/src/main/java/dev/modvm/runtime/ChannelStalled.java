package dev.modvm.runtime;

/**
 * A call on a channel that would wait for ever: a {@code recv} where nothing was sent that is still
 * to be answered, or a {@code send} that only the sender's own unread answers block.
 *
 * <p>Any thread may call its methods.
 */
public final class ChannelStalled extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param message what would wait for what, and how to mend it
     */
    public ChannelStalled(String message) {
        super(message);
    }
}
