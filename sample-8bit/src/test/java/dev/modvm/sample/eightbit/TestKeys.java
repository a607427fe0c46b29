package dev.modvm.sample.eightbit;

import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keys that a test presses. */
final class TestKeys implements KeySource {
    private final Queue<Integer> pressed = new ConcurrentLinkedQueue<>();

    /** Presses the keys of a text; the others are characters with their codes. */
    void type(String text) {
        for (byte key : text.getBytes(StandardCharsets.ISO_8859_1)) {
            pressed.add(key & 0xFF);
        }
    }

    @Override
    public int poll() {
        Integer next = pressed.poll();
        return next == null ? NO_KEY : next;
    }
}
