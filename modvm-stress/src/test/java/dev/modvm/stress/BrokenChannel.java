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
    private final int delay;

    /**
     * Creates an empty channel.
     *
     * @param delay how often to spin before a message is there that has been shown
     */
    BrokenChannel(int delay) {
        this.delay = delay;
    }

    void send(int message) {
        int place = sent;
        sent = place + 1;
        for (int spin = 0; spin < delay; spin++) {
            Thread.onSpinWait();
        }
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
