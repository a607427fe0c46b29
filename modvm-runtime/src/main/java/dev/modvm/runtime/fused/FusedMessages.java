package dev.modvm.runtime.fused;

import java.util.ArrayDeque;

/**
 * The peripherals of one machine that have been sent messages, in the order of sending. A message
 * is not handled in the middle of the code that sends it, which has not said that it waits, but
 * when that has returned, or queries the same peripheral.
 */
final class FusedMessages {
    /** How many messages are handled after the last processor has ended; they may beget more. */
    private static final int LAST_MESSAGES = 1 << 20;

    private final ArrayDeque<FusedComponent> targets = new ArrayDeque<>();
    private final FusedTime time;

    FusedMessages(FusedTime time) {
        this.time = time;
    }

    void add(FusedComponent target) {
        targets.add(target);
        // They are handled when the step has ended.
        time.interrupt();
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    /**
     * Has the messages handled that have been sent; those that they beget are for the next time.
     */
    void deliver() {
        deliver(targets.size());
    }

    /** Has all messages handled, also those that they beget, but not for ever. */
    void deliverAll() {
        for (int left = LAST_MESSAGES; left > 0 && !targets.isEmpty(); left--) {
            deliver(1);
        }
    }

    private void deliver(int count) {
        for (int left = count; left > 0; left--) {
            FusedComponent target = targets.poll();
            if (target != null) {
                target.deliverNext();
            }
        }
    }
}
