package dev.modvm.runtime.threaded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done under the ownership of one component, in the order in which it was asked for.
 * Any thread adds errands, the one that owns the component takes them out; all may look.
 */
final class Inbox implements Iterable<Errand> {
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

    /** Adds an errand. */
    void add(Errand errand) {
        COUNT.getAndAdd(this, 1);
        errands.add(errand);
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

    @Override
    public Iterator<Errand> iterator() {
        return errands.iterator();
    }

    /** Tells whether somebody waits for an errand, or for room. */
    boolean hasAwaited() {
        for (Errand errand : errands) {
            if (errand.isAwaited() || errand.isWaitingForRoom()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns an errand that somebody waits for and that nothing must be done before, or else, if
     * so wished, what must be done before such an errand, or to make room.
     */
    @Nullable Errand nextAwaited(boolean orItsPredecessor) {
        Errand predecessor = null;
        for (Errand errand : errands) {
            if (errand.isAwaited() || errand.isWaitingForRoom()) {
                Errand first = firstOfSameOrigin(errand);
                if (first == errand && errand.isAwaited()) {
                    return errand;
                }
                predecessor = predecessor == null ? first : predecessor;
            }
        }
        return orItsPredecessor ? predecessor : null;
    }

    private Errand firstOfSameOrigin(Errand errand) {
        for (Errand earlier : errands) {
            if (errand.follows(earlier)) {
                return earlier;
            }
        }
        return errand;
    }
}
