package dev.modvm.runtime;

/**
 * Yields so many times.
 *
 * @param pauses how often
 */
record YieldWaiting(int pauses) implements Waiting {
    YieldWaiting {
        if (pauses < 0) {
            throw new IllegalArgumentException("a thread yields 0 times or more, not " + pauses);
        }
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // A yield only makes the wait cheaper.
    public void pause(int looks) {
        Thread.yield();
    }

    @Override
    public boolean maySleep(int looks) {
        return false;
    }

    @Override
    public String toString() {
        return "yield " + pauses + " times";
    }
}
