package dev.modvm.runtime.threaded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Which components of one thread were called, in the order of the calls. Any thread adds homes; the
 * thread whose list it is takes them out. Nothing is allocated: each home is in the list once at
 * most, and leads to the next one itself.
 */
final class CallList {
    private static final VarHandle NEWEST = newest();

    /** The last one added, which leads to the one before it. */
    private volatile @Nullable Home newest;

    /**
     * What was taken over from there, in the order of the calls. Only the thread itself uses it.
     */
    private @Nullable Home oldest;

    private static VarHandle newest() {
        try {
            return MethodHandles.lookup().findVarHandle(CallList.class, "newest", Home.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Adds a home that is not in the list. */
    void add(Home home) {
        Home before;
        do {
            before = newest;
            home.next(before);
        } while (!NEWEST.compareAndSet(this, before, home));
    }

    /** Tells whether nobody has called. */
    boolean isEmpty() {
        return oldest == null && newest == null;
    }

    /** Takes out the home that was called first, and answers its call; null where there is none. */
    @Nullable Home next() {
        if (oldest == null && newest != null) {
            takeOver();
        }
        Home home = oldest;
        if (home != null) {
            oldest = home.next();
            home.next(null);
            // From here on it may be called, and added, again.
            home.answerCall();
        }
        return home;
    }

    /** Turns the order round: it is found with the newest one first. */
    private void takeOver() {
        Home home = (Home) NEWEST.getAndSet(this, null);
        while (home != null) {
            Home before = home.next();
            home.next(oldest);
            oldest = home;
            home = before;
        }
    }
}
