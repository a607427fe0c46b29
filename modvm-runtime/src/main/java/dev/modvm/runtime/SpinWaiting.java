package dev.modvm.runtime;

/**
 * Spins so many times, where there is more than one core.
 *
 * @param pauses how often
 */
record SpinWaiting(int pauses) implements Waiting {
    private static final boolean ALONE = Runtime.getRuntime().availableProcessors() == 1;

    SpinWaiting {
        if (pauses < 0) {
            throw new IllegalArgumentException("a thread spins 0 times or more, not " + pauses);
        }
        pauses = ALONE ? 0 : pauses;
    }

    @Override
    public void pause(int looks) {
        Thread.onSpinWait();
    }

    @Override
    public boolean maySleep(int looks) {
        return false;
    }

    @Override
    public String toString() {
        return "spin " + pauses + " times";
    }
}
