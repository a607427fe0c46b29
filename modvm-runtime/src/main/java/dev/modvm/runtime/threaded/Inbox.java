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
    /** One change, in {@link #state}, beside the count. */
    private static final long CHANGE = 1L << 32;

    private static final VarHandle STATE = state();

    private final ConcurrentLinkedQueue<Errand> errands = new ConcurrentLinkedQueue<>();

    /**
     * In the lower half, how many errands there are, or are on their way: one is counted before it
     * is added, and until after it is taken out. Counted later, it could be taken out before, and
     * so hide another one from an owner that leaves. In the upper half, how often there was
     * something new to see; that is counted when it can be seen.
     */
    private volatile long state;

    private static VarHandle state() {
        try {
            return MethodHandles.lookup().findVarHandle(Inbox.class, "state", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Adds an errand. */
    void add(Errand errand) {
        STATE.getAndAdd(this, 1L);
        errands.add(errand);
        touch();
    }

    /** Notes that there is something new to see: an errand, or that somebody waits for one. */
    void touch() {
        STATE.getAndAdd(this, CHANGE);
    }

    /** Returns a number that is another one when there was something new to see. */
    int changes() {
        return (int) (state >>> 32);
    }

    /** Takes out the oldest errand, if there is one. */
    @Nullable Errand next() {
        Errand errand = errands.poll();
        if (errand != null) {
            STATE.getAndAdd(this, -1L);
        }
        return errand;
    }

    /** Takes out an errand; tells whether it was still there. */
    boolean remove(Errand errand) {
        boolean removed = errands.remove(errand);
        if (removed) {
            STATE.getAndAdd(this, -1L);
        }
        return removed;
    }

    /**
     * Tells whether there is an errand, or one is on its way. It is a single read, for the path of
     * every query.
     */
    boolean hasSome() {
        return (int) state != 0;
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

    /**
     * Tells whether a thread waits for an errand that nothing must be done before: whoever owns the
     * component does it, even where it waits itself.
     */
    boolean isNextOf(HeldComponents asker) {
        for (Errand errand : errands) {
            if (errand.isAskedBy(asker)
                    && errand.isAwaited()
                    && firstOfSameOrigin(errand) == errand) {
                return true;
            }
        }
        return false;
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
