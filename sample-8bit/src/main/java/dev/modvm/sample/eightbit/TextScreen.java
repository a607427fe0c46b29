package dev.modvm.sample.eightbit;

/**
 * What shows the picture of a {@link TextDisplay} on the host's side: a terminal, a window, a test.
 */
@FunctionalInterface
public interface TextScreen {
    /**
     * Shows a picture that differs from the one before. It is called at the end of a frame in which
     * something has changed, and when the machine halts, on the thread that the machine runs on;
     * where it runs with threads, on one of them at a time, but not always the same. The machine
     * stands still until it returns.
     *
     * @param frame the picture, which any thread may keep
     */
    void show(TextFrame frame);
}
