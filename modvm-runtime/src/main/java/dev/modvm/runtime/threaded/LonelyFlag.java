package dev.modvm.runtime.threaded;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A flag that is read by many threads, and seldom changes. It lies apart from everything else in
 * memory: whoever reads it need not wait for a core that writes something beside it. Any thread may
 * call its methods.
 */
final class LonelyFlag {
    /** As many words as take up 128 bytes, on both sides: a cache line and the next one. */
    private static final int PADDING = 32;

    private final AtomicIntegerArray words = new AtomicIntegerArray(2 * PADDING + 1);

    boolean isSet() {
        return words.get(PADDING) != 0;
    }

    void set(boolean value) {
        words.set(PADDING, value ? 1 : 0);
    }
}
