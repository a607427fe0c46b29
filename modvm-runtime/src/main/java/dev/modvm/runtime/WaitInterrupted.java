package dev.modvm.runtime;

/**
 * A thread was interrupted while it waited on a channel. The thread's interrupt status is set again
 * when this is thrown.
 *
 * <p>Any thread may call its methods.
 */
public final class WaitInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param cause the interruption
     */
    public WaitInterrupted(InterruptedException cause) {
        super("interrupted while waiting on a channel", cause);
    }
}
