package dev.modvm.runtime.fused;

import org.jspecify.annotations.Nullable;

/**
 * The messages of one machine that have not been handled, in the order of sending. A message is not
 * handled in the middle of the code that sends it, which has not said that it waits, but when that
 * has returned, or queries the same component.
 */
final class FusedMessages {
    /** How deep messages may be handled to make room for others, one within the other. */
    private static final int DEEPEST_FOR_ROOM = 100;

    private @Nullable FusedMessage oldest;
    private @Nullable FusedMessage youngest;
    private long sent;
    private int depth;

    private final FusedTime time;

    FusedMessages(FusedTime time) {
        this.time = time;
    }

    /** Adds a message to a component. */
    FusedMessage add(FusedComponent target, Runnable handling) {
        FusedMessage message = new FusedMessage(target, handling, sent++);
        FusedMessage before = youngest;
        message.older = before;
        if (before == null) {
            oldest = message;
        } else {
            before.younger = message;
        }
        youngest = message;
        // They are handled when the step has ended.
        time.interrupt();
        return message;
    }

    /** Handles a message, which its component has taken out of its inbox. */
    void handle(FusedMessage message) {
        remove(message);
        // It may be handled in the middle of a step, which does not wait for it.
        boolean before = time.stepping(false);
        depth++;
        try {
            message.handling.run();
        } finally {
            depth--;
            time.stepping(before);
        }
    }

    private void remove(FusedMessage message) {
        FusedMessage before = message.older;
        FusedMessage after = message.younger;
        if (before == null) {
            oldest = after;
        } else {
            before.younger = after;
        }
        if (after == null) {
            youngest = before;
        } else {
            after.older = before;
        }
    }

    boolean isEmpty() {
        return oldest == null;
    }

    /** Tells whether messages may be handled now to make room, within the handlers that run. */
    boolean mayMakeRoom() {
        return depth < DEEPEST_FOR_ROOM;
    }

    /**
     * Has the messages handled that have been sent; those that they beget are for the next time.
     */
    void deliver() {
        long end = sent;
        for (FusedMessage next = oldest; next != null && next.number < end; next = oldest) {
            next.target.deliverNext();
        }
    }

    /**
     * Has messages handled, also those that they beget.
     *
     * @param most how many at most
     * @return how many more could have been handled; where that is 0, some may be left
     */
    long deliver(long most) {
        long left = most;
        for (FusedMessage next = oldest; next != null && left > 0; next = oldest) {
            next.target.deliverNext();
            left--;
        }
        return left;
    }
}
