package dev.modvm.runtime.threaded;

/** An errand that nobody waits for, and that notes whether its keeper was woken. */
final class RecordingErrand extends Errand {
    /** Asked for only where the keeper is to be woken. */
    private volatile boolean keeperTold;

    @Override
    void work() {}

    @Override
    boolean isAwaited() {
        return false;
    }

    @Override
    Thread keeper(Thread home) {
        keeperTold = true;
        return home;
    }

    boolean isKeeperTold() {
        return keeperTold;
    }
}
