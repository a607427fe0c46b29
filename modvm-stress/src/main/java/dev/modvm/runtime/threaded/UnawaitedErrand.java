package dev.modvm.runtime.threaded;

/** An errand that nobody waits for: the component's own thread looks after it. */
final class UnawaitedErrand extends Errand {
    @Override
    void work() {}

    @Override
    boolean mayBeAwaited() {
        return false;
    }

    @Override
    boolean isKeptAtHome() {
        return true;
    }
}
