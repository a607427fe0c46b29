package dev.modvm.runtime.threaded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done under the ownership of one component, in the order in which it was asked for.
 * Any thread adds errands, the one that owns the component takes them out; all may look.
 */
final class Inbox {
    private static final VarHandle COUNT = count();

    private final ConcurrentLinkedQueue<Errand> errands = new ConcurrentLinkedQueue<>();

    /**
     * How many errands there are, or are on their way: one is counted before it is added, and until
     * after it is taken out. Counted later, it could be taken out before, and so hide another one
     * from an owner that leaves.
     */
    private volatile int count;

    private static VarHandle count() {
        try {
            return MethodHandles.lookup().findVarHandle(Inbox.class, "count", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Adds an errand. Where the JVM has no memory for it, nothing has happened. */
    void add(Errand errand) {
        COUNT.getAndAdd(this, 1);
        boolean added = false;
        try {
            errands.add(errand);
            added = true;
        } finally {
            if (!added) {
                COUNT.getAndAdd(this, -1);
            }
        }
    }

    /** Takes out the oldest errand, if there is one. */
    @Nullable Errand next() {
        Errand errand = errands.poll();
        if (errand != null) {
            COUNT.getAndAdd(this, -1);
        }
        return errand;
    }

    /** Takes out an errand; tells whether it was still there. */
    boolean remove(Errand errand) {
        boolean removed = errands.remove(errand);
        if (removed) {
            COUNT.getAndAdd(this, -1);
        }
        return removed;
    }

    /**
     * Tells whether there is an errand, or one is on its way. It is a single read, for the path of
     * every query.
     */
    boolean hasSome() {
        return count != 0;
    }

    /** Tells whether there is no errand now. */
    boolean isEmpty() {
        return errands.isEmpty();
    }

    /** Shows all errands, oldest first. It allocates nothing. */
    void forEach(Consumer<Errand> visitor) {
        errands.forEach(visitor);
    }

    /** Returns the oldest errand of a component, or null where it has asked for none. */
    @Nullable Errand firstFrom(@Nullable Ownership asking) {
        for (Errand errand : errands) {
            if (errand.isFrom(asking)) {
                return errand;
            }
        }
        return null;
    }

    /** Returns the oldest errand whose answer a thread waits for, or null where there is none. */
    @Nullable Errand firstAwaitedBy(HeldComponents waiting) {
        for (Errand errand : errands) {
            if (errand.isAwaitedBy(waiting)) {
                return errand;
            }
        }
        return null;
    }

    /** Returns what must be done before an errand: the oldest one of the same origin, or itself. */
    Errand firstOfSameOrigin(Errand errand) {
        for (Errand earlier : errands) {
            if (errand.follows(earlier)) {
                return earlier;
            }
        }
        return errand;
    }
}
