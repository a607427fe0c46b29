package dev.modvm.runtime.fused;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The components of one machine that have been sent messages, in the order of sending. A message is
 * not handled in the middle of the code that sends it, which has not said that it waits, but when
 * that has returned, or queries the same component.
 */
final class FusedMessages {
    /** How many messages are handled after the last processor has ended; they may beget more. */
    private static final int LAST_MESSAGES = 1 << 20;

    /** Made when the first message is sent: in most machines there is none. */
    private @Nullable ArrayDeque<FusedComponent> targets;

    private final FusedTime time;

    FusedMessages(FusedTime time) {
        this.time = time;
    }

    void add(FusedComponent target) {
        ArrayDeque<FusedComponent> queue = targets;
        if (queue == null) {
            queue = new ArrayDeque<>();
            targets = queue;
        }
        queue.add(target);
        // They are handled when the step has ended.
        time.interrupt();
    }

    boolean isEmpty() {
        return targets == null || targets.isEmpty();
    }

    /**
     * Has the messages handled that have been sent; those that they beget are for the next time.
     */
    void deliver() {
        deliver(targets == null ? 0 : targets.size());
    }

    /** Has all messages handled, also those that they beget, but not for ever. */
    void deliverAll() {
        for (int left = LAST_MESSAGES; left > 0 && !isEmpty(); left--) {
            deliver(1);
        }
    }

    private void deliver(int count) {
        for (int left = count; left > 0; left--) {
            FusedComponent target = targets == null ? null : targets.poll();
            if (target != null) {
                target.deliverNext();
            }
        }
    }
}
