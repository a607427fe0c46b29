package dev.modvm.runtime;

/**
 * Nothing more can be sent or received: the channel has been closed.
 *
 * <p>Any thread may call its methods.
 */
public final class ChannelClosed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Creates the exception. */
    public ChannelClosed() {
        super("the channel is closed");
    }
}
