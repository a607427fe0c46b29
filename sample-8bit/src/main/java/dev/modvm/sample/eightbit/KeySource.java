package dev.modvm.sample.eightbit;

/**
 * Where the keys of a {@link Keyboard} come from on the host's side: a terminal, a window, a test.
 *
 * <p>A key is a byte: its character in ASCII, or one of the codes below. Enter is CR ($0D),
 * Backspace BS ($08), Escape ESC ($1B).
 */
@FunctionalInterface
public interface KeySource {
    /** The answer while no key waits. */
    int NO_KEY = -1;

    /** The key with the arrow that points up. */
    int UP = 0x80;

    /** The key with the arrow that points down. */
    int DOWN = 0x81;

    /** The key with the arrow that points to the left. */
    int LEFT = 0x82;

    /** The key with the arrow that points to the right. */
    int RIGHT = 0x83;

    /**
     * Takes the next key. It never waits for one. A program that waits for a key asks in a loop, so
     * this should be no more than a look at a queue. It is called on the thread that the machine
     * runs on; where it runs with threads, on one of them at a time, but not always the same.
     *
     * @return the key, from 0 to 255; or {@link #NO_KEY}, for which any negative number will do
     */
    int poll();
}
