package dev.modvm.runtime;

import java.util.Objects;

/** One strategy, and when that has paused often enough another one. */
record WaitingPhases(Waiting first, Waiting next) implements Waiting {
    WaitingPhases {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(next, "next");
    }

    @Override
    public void pause(int looks) {
        int pauses = first.pauses();
        if (looks <= pauses) {
            first.pause(looks);
        } else {
            next.pause(looks - pauses);
        }
    }

    @Override
    public boolean maySleep(int looks) {
        int pauses = first.pauses();
        return looks <= pauses ? first.maySleep(looks) : next.maySleep(looks - pauses);
    }

    @Override
    public int pauses() {
        int sum = first.pauses() + next.pauses();
        return sum < 0 ? Integer.MAX_VALUE : sum;
    }

    @Override
    public String toString() {
        return first + ", then " + next;
    }
}
