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
    private static final VarHandle COUNT = countField();

    private final ConcurrentLinkedQueue<Errand> errands = new ConcurrentLinkedQueue<>();

    /** One errand, in {@link #count}; somebody may wait for it, or not. */
    private static final long AWAITED = (1L << 32) + 1;

    private static final long MESSAGE = 1;

    /**
     * In the lower half, how many errands there are, or are on their way: one is counted before it
     * is added, and until after it is taken out. Counted later, it could be taken out before, and
     * so hide another one from an owner that leaves. In the upper half, how many of them somebody
     * may wait for.
     */
    private volatile long count;

    private static VarHandle countField() {
        try {
            return MethodHandles.lookup().findVarHandle(Inbox.class, "count", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Adds an errand. Where the JVM has no memory for it, nothing has happened. */
    void add(Errand errand) {
        COUNT.getAndAdd(this, weight(errand));
        boolean added = false;
        try {
            errands.add(errand);
            added = true;
        } finally {
            if (!added) {
                discount(weight(errand));
            }
        }
    }

    /** Returns as what an errand is counted. */
    static long weight(Errand errand) {
        return errand.mayBeAwaited() ? AWAITED : MESSAGE;
    }

    /**
     * Takes out the oldest errand, if there is one. It stays counted: the caller must {@link
     * #discount} its {@link #weight}, which may be done for several at once.
     */
    @Nullable Errand next() {
        return errands.poll();
    }

    /** Counts errands no longer, since they were taken out. */
    void discount(long weights) {
        COUNT.getAndAdd(this, -weights);
    }

    /** Returns how many errands there are, or are on their way. */
    int count() {
        return (int) count;
    }

    /** Tells whether somebody may wait for one of the errands. */
    boolean mayBeAwaited() {
        return count >= 1L << 32;
    }

    /** Takes out an errand; tells whether it was still there. */
    boolean remove(Errand errand) {
        boolean removed = errands.remove(errand);
        if (removed) {
            discount(weight(errand));
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
