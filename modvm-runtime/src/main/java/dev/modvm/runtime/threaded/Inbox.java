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

    /** What lies here comes before the others; only a confined component has it. */
    private final @Nullable Slot slot;

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

    /** Creates an inbox with nothing in it; with a slot where the component is confined. */
    Inbox(boolean confined) {
        slot = confined ? new Slot() : null;
    }

    /**
     * Adds an errand that somebody waits for, where it is the only one and has a slot to lie in.
     * Then nobody takes it back, and it is not counted.
     *
     * @return whether it was added
     */
    boolean offer(Errand errand) {
        return slot != null && count == 0 && slot.offer(errand);
    }

    /** Takes out the errand in the slot, if there is one. Called by the owner. */
    @Nullable Errand nextInSlot() {
        return slot == null ? null : slot.next();
    }

    private @Nullable Errand inSlot() {
        return slot == null ? null : slot.errand();
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
     * Takes out the oldest errand that is not in the slot, if there is one. It stays counted: the
     * caller must {@link #discount} its {@link #weight}, which may be done for several at once.
     */
    @Nullable Errand next() {
        return errands.poll();
    }

    /** Counts errands no longer, since they were taken out. */
    void discount(long weights) {
        COUNT.getAndAdd(this, -weights);
    }

    /** Returns how many errands there are, or are on their way, outside of the slot. */
    int count() {
        return (int) count;
    }

    /** Tells whether somebody may wait for one of the errands. */
    boolean mayBeAwaited() {
        return count >= 1L << 32 || inSlot() != null;
    }

    /**
     * Takes out an errand; tells whether it was still there. What lies in the slot is for the owner
     * to take out.
     */
    boolean remove(Errand errand) {
        if (inSlot() == errand) {
            return nextInSlot() != null;
        }
        boolean removed = errands.remove(errand);
        if (removed) {
            discount(weight(errand));
        }
        return removed;
    }

    /**
     * Tells whether there is an errand, or one is on its way. It is a single read, but for confined
     * components: every query does it twice.
     */
    boolean hasSome() {
        return count != 0 || inSlot() != null;
    }

    /** Tells whether there is no errand now. */
    boolean isEmpty() {
        return inSlot() == null && errands.isEmpty();
    }

    /** Shows all errands, oldest first. It allocates nothing. */
    void forEach(Consumer<Errand> visitor) {
        Errand first = inSlot();
        if (first != null) {
            visitor.accept(first);
        }
        errands.forEach(visitor);
    }

    /** Returns the oldest errand of a component, or null where it has asked for none. */
    @Nullable Errand firstFrom(@Nullable Ownership asking) {
        Errand first = inSlot();
        if (first != null && first.isFrom(asking)) {
            return first;
        }
        for (Errand errand : errands) {
            if (errand.isFrom(asking)) {
                return errand;
            }
        }
        return null;
    }

    /** Returns the oldest errand whose answer a thread waits for, or null where there is none. */
    @Nullable Errand firstAwaitedBy(HeldComponents waiting) {
        Errand first = inSlot();
        if (first != null && first.isAwaitedBy(waiting)) {
            return first;
        }
        for (Errand errand : errands) {
            if (errand.isAwaitedBy(waiting)) {
                return errand;
            }
        }
        return null;
    }

    /** Returns what must be done before an errand: the oldest one of the same origin, or itself. */
    Errand firstOfSameOrigin(Errand errand) {
        Errand first = inSlot();
        if (first != null && errand.follows(first)) {
            return first;
        }
        for (Errand earlier : errands) {
            if (errand.follows(earlier)) {
                return earlier;
            }
        }
        return errand;
    }
}
