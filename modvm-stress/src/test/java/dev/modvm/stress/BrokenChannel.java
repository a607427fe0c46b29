package dev.modvm.stress;

import org.jspecify.annotations.Nullable;

/**
 * A channel for one sender and one receiver that shows a message before it is there: its receiver
 * may find nothing, and takes that away.
 */
final class BrokenChannel {
    private final Integer[] messages = new Integer[64];
    private volatile int sent;
    private volatile int received;

    @SuppressWarnings("ThreadPriorityCheck") // A yield only makes the mistake likelier.
    void send(int message) {
        int place = sent;
        sent = place + 1;
        // The other thread's turn, so that a short run sees what comes of it.
        Thread.yield();
        messages[place] = message;
    }

    @Nullable Integer tryRecv() {
        int place = received;
        if (place == sent) {
            return null;
        }
        received = place + 1;
        return messages[place];
    }
}
