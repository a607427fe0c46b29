package dev.modvm.runtime.threaded;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A place for one errand at a component that has no other: the short way from one thread to
 * another. Adding an errand is one write, which counts it as well. Taking it out is a write that
 * nobody waits for: the owner, who alone does so, notes the errand in a word of its own. Each word
 * that travels between two cores and back takes as long as the rest of a query.
 *
 * <p>The errand stays here after it was taken out. The place is free again when the errand is done.
 *
 * <p>Any thread may call its methods.
 */
final class Slot {
    /**
     * So that nothing else lies on the same cache line, nor on the next one, which some processors
     * fetch along: 128 bytes to both sides, in references of 4 bytes at least.
     */
    private static final int PADDING = 32;

    /** Where the errand lies; written by askers. */
    private static final int LYING = PADDING;

    /** Where the owner notes which one it has taken out. */
    private static final int TAKEN = 2 * PADDING + 1;

    private final AtomicReferenceArray<@Nullable Errand> words =
            new AtomicReferenceArray<>(3 * PADDING + 2);

    /** Adds an errand, if the place is free; tells whether it was. */
    boolean offer(Errand errand) {
        Errand before = words.get(LYING);
        return (before == null || before.isDone()) && words.compareAndSet(LYING, before, errand);
    }

    /** Returns the errand that lies here and was not taken out, or null where there is none. */
    @Nullable Errand errand() {
        Errand errand = words.get(LYING);
        return errand == null || errand == words.getOpaque(TAKEN) ? null : errand;
    }

    /** Takes out the errand, if there is one. Called by the owner of the component. */
    @Nullable Errand next() {
        Errand errand = errand();
        if (errand != null) {
            words.setRelease(TAKEN, errand);
        }
        return errand;
    }
}
