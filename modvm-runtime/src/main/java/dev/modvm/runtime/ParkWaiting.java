package dev.modvm.runtime;

import java.util.concurrent.locks.LockSupport;

/** Parks until the thread is woken. */
enum ParkWaiting implements Waiting {
    /** The only one: it keeps nothing. */
    INSTANCE;

    @Override
    public void pause(int looks) {
        LockSupport.park(this);
    }

    @Override
    public String toString() {
        return "park";
    }
}
