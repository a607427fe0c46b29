package dev.modvm.runtime;

import java.util.Objects;

/**
 * One strategy, and when that has paused often enough another one. How often that is, is asked
 * once: a thread that spins goes through here at every look.
 */
final class WaitingPhases implements Waiting {
    private final Waiting first;
    private final Waiting next;
    private final int pausesOfFirst;
    private final int pauses;

    WaitingPhases(Waiting first, Waiting next) {
        this.first = Objects.requireNonNull(first, "first");
        this.next = Objects.requireNonNull(next, "next");
        pausesOfFirst = first.pauses();
        int sum = pausesOfFirst + next.pauses();
        pauses = sum < 0 ? Integer.MAX_VALUE : sum;
    }

    @Override
    public void pause(int looks) {
        if (looks <= pausesOfFirst) {
            first.pause(looks);
        } else {
            next.pause(looks - pausesOfFirst);
        }
    }

    @Override
    public boolean maySleep(int looks) {
        return looks <= pausesOfFirst
                ? first.maySleep(looks)
                : next.maySleep(looks - pausesOfFirst);
    }

    @Override
    public int pauses() {
        return pauses;
    }

    @Override
    public String toString() {
        return first + ", then " + next;
    }
}
