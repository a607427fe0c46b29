package dev.modvm.sample.eightbit.command;

/**
 * What a user types for a machine, byte for byte: on a terminal, or out of a pipe.
 *
 * <p>One thread at a time may call {@link #poll}, such as the one that executes a device; any
 * thread may call the others.
 */
interface Keys extends AutoCloseable {
    /** The answer while nothing has been typed. */
    int NONE = -1;

    /** The answer when all has been taken, and nothing more will come. */
    int END = -2;

    /**
     * Takes the next byte. It never waits for one, and neither locks nor allocates.
     *
     * @return the byte, from 0 to 255, or {@link #NONE}, or {@link #END}
     */
    int poll();

    /**
     * Tells whether the user wants to leave the machine, whatever else has been typed before.
     *
     * @return whether the key was pressed that is for this
     */
    boolean isLeft();

    /** Ends the typing: what has been typed and not taken is lost. A second call does nothing. */
    @Override
    void close();
}
