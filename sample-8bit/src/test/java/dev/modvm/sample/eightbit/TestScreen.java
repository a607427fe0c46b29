package dev.modvm.sample.eightbit;

import java.time.Duration;
import java.util.function.Predicate;

/** A screen that a test looks at. */
final class TestScreen implements TextScreen {
    private volatile TextFrame shown = new TextFrame(new byte[0]);
    private volatile int frames;

    // One thread at a time shows.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    @Override
    public void show(TextFrame frame) {
        shown = frame;
        frames++;
    }

    /** Returns the last picture. */
    TextFrame shown() {
        return shown;
    }

    /** Returns how many pictures there have been. */
    int frames() {
        return frames;
    }

    /** Waits until a picture is as expected, at most 20 seconds; returns the last one. */
    TextFrame await(Predicate<TextFrame> expected) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        TextFrame frame = shown;
        while (!expected.test(frame) && System.nanoTime() < end) {
            Thread.sleep(1);
            frame = shown;
        }
        return frame;
    }

    /** Waits until a text is shown, at most 20 seconds; returns the last picture as text. */
    String await(String text) throws InterruptedException {
        return await(frame -> frame.toString().contains(text)).toString();
    }
}
