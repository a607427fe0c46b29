package dev.modvm.sample.eightbit;

/**
 * What a serial port of a machine is connected to on the host's side: a terminal, a pipe, a test.
 *
 * <p>The port calls these methods on the thread that its machine runs on; where a machine runs with
 * threads, on one of them at a time, but not always the same. It asks for input often (see {@link
 * Acia6551}), so {@link #poll} should be no more than a look at a queue.
 */
public interface SerialLine {
    /** The answer of a line on which nothing has been sent. */
    int SILENCE = -1;

    /**
     * Takes the next byte that the other side has sent. It never waits for one.
     *
     * @return the byte, from 0 to 255, or {@link #SILENCE}; at the end of the input, too, since a
     *     serial line has no end: it is just silent
     */
    int poll();

    /**
     * Takes a byte that the machine sends. The machine stands still until this returns.
     *
     * @param value the byte, from 0 to 255
     */
    void send(int value);

    /**
     * Tells whether the other side waits with its next byte until the machine has read the one
     * before, as one that heeds a handshake does, so that nothing is lost. Otherwise a byte that
     * comes before that is lost, and the port reports an overrun.
     *
     * @return true by default
     */
    default boolean waitsForReader() {
        return true;
    }
}
