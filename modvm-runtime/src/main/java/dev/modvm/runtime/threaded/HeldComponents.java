package dev.modvm.runtime.threaded;

import dev.modvm.runtime.CycleCounter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The stack of components that one thread has entered and not left, the one that it executes on
 * top. While the thread waits for an answer it serves the inboxes of all of them, not only of the
 * one that asks: following the chain of callers alone would hang where A asks P, which asks A,
 * which asks Q, against B asking Q, which asks P. Only its own thread calls its methods, but for
 * those that say otherwise.
 */
final class HeldComponents {
    /**
     * How deep components may ask one another. An endless cycle must end before the thread's stack
     * does: a {@link StackOverflowError} of the JVM's own may strike while an errand changes hands,
     * and its asker would wait for ever. A megabyte of stack holds some times as much.
     */
    private static final int DEEPEST = 1_000;

    /** As how many entries a wait counts: so much more stack does it take. */
    private static final int ENTRIES_OF_A_WAIT = 4;

    private static final ThreadLocal<HeldComponents> OF_THREAD =
            ThreadLocal.withInitial(HeldComponents::new);

    /** One for each entry, so that a component which was entered again is there twice. */
    private Ownership[] stack = new Ownership[16];

    private int size;

    private final Thread thread = Thread.currentThread();

    /** The cycles of the processor whose thread this is; null on the thread of a peripheral. */
    private @Nullable CycleCounter counter;

    /** What another thread asked for and this one does at present. */
    private @Nullable Errand carried;

    private int waits;

    /** How often others have asked the thread to look again, though nothing is new. */
    private final AtomicInteger calls = new AtomicInteger();

    /** What the thread waits for at present, for others to see. */
    private volatile @Nullable Ownership awaited;

    /** Whether it waits for room there, rather than for an answer. */
    private volatile boolean awaitsRoom;

    private HeldComponents() {}

    static HeldComponents ofThisThread() {
        return OF_THREAD.get();
    }

    /**
     * Guards everything that asks, before anything has changed hands.
     *
     * @throws StackOverflowError if components ask one another too deep
     */
    void requireRoom() {
        int deep = size + ENTRIES_OF_A_WAIT * waits;
        if (deep > DEEPEST) {
            throw new StackOverflowError(
                    "components ask one another "
                            + deep
                            + " queries deep (a wait for another thread counts as "
                            + ENTRIES_OF_A_WAIT
                            + "); at most "
                            + DEEPEST
                            + " are possible in threaded execution: look for a cycle that does not"
                            + " end, or ask in fewer steps");
        }
    }

    void push(Ownership entered) {
        if (size == stack.length) {
            stack = Arrays.copyOf(stack, 2 * size);
        }
        // What is there already need not be written: garbage collectors look at every reference.
        if (stack[size] != entered) {
            stack[size] = entered;
        }
        size++;
    }

    /**
     * Takes out the top, and leaves it lying for the next {@link #push}, mostly of the same one.
     */
    void pop() {
        size--;
    }

    /** Returns whose this is, to any thread. */
    Thread thread() {
        return thread;
    }

    /** Returns the component that the thread executes, or null where it executes none. */
    @Nullable Ownership top() {
        return size == 0 ? null : stack[size - 1];
    }

    /** Notes that this is the thread of a processor, which is about to step. */
    void stepping(CycleCounter cycles) {
        counter = cycles;
    }

    /**
     * Notes whose errand is done from now on.
     *
     * @param errand the errand, or null for none: the thread handles what its own components ask
     * @return what was noted before, to be noted again afterwards
     */
    @Nullable Errand carry(@Nullable Errand errand) {
        Errand before = carried;
        carried = errand;
        return before;
    }

    /** Lets the processor that asks wait for so many cycles longer. */
    void addWait(int cycles) {
        if (carried != null) {
            carried.addWait(cycles);
        } else if (counter != null) {
            counter.advance(cycles);
        }
    }

    /** Returns how often components were entered and not left. */
    int entries() {
        return size;
    }

    /**
     * Leaves whatever was entered since the stack had so many entries. After a {@link
     * StackOverflowError} there may be components that nobody has left, since leaving takes stack
     * too; everyone else would wait for them for ever.
     */
    void unwind(int entries) {
        while (size > entries) {
            stack[size - 1].leave();
        }
    }

    /**
     * Does what others wait for at any component on the stack; tells whether there was something.
     *
     * @param inCircle whether waiting alone does not help: others wait for this thread
     */
    boolean serve(boolean inCircle) {
        boolean served = false;
        // By index: serving pushes and pops further components, all of them gone when it returns.
        for (int index = size - 1; index >= 0; index--) {
            served |= stack[index].serveWhileWaiting(inCircle && !served);
        }
        return served;
    }

    /** Returns a number that is another one when there was something new to do for others. */
    int changes() {
        int changes = calls.get();
        for (int index = 0; index < size; index++) {
            changes += stack[index].changes();
        }
        return changes;
    }

    /** Tells whether others wait for something at any component on the stack. */
    boolean hasAwaited() {
        for (int index = 0; index < size; index++) {
            if (stack[index].hasAwaited()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Begins a wait, within those that the thread is in.
     *
     * @param component what it waits for
     * @param room whether for room in its inbox, rather than for an answer
     */
    void beginWait(Ownership component, boolean room) {
        waits++;
        awaitsRoom = room;
        awaited = component;
    }

    void endWait() {
        waits--;
        awaited = null;
    }

    /**
     * Shows others what the thread waits for from now on. Whoever shows it last of several that
     * wait for each other in a circle sees what all of them have shown: none takes it back but to
     * do something.
     *
     * @param component the component, or null where the thread does something for others
     * @return what it has shown before, to be shown again afterwards
     */
    @Nullable Ownership showAwaited(@Nullable Ownership component) {
        Ownership before = awaited;
        awaited = component;
        return before;
    }

    /** Returns what the thread waits for, to any thread. */
    @Nullable Ownership awaited() {
        return awaited;
    }

    /** Tells any thread whether this one waits for room, where it waits. */
    boolean awaitsRoom() {
        return awaitsRoom;
    }

    void awaitsRoom(boolean room) {
        awaitsRoom = room;
    }

    /** Has the thread look again for what it can do. Any thread may call it. */
    void call() {
        calls.incrementAndGet();
        LockSupport.unpark(thread);
    }

    /** Tells any thread whether this one waits for another component, rather than executes one. */
    boolean waiting() {
        return awaited != null;
    }

    /**
     * Tells whether what the thread waits for waits for this thread, by way of others or not: then
     * nothing changes unless one of them does what it has not done yet.
     */
    boolean isInCircle() {
        HeldComponents next = holderOfAwaited();
        HeldComponents met = null;
        // The chain may lead into a circle of others, which is theirs to break: whoever is met
        // again, of those that are remembered after 1, 2, 4 hops and so on, is in it.
        for (int hops = 1; next != null && next != this; hops++) {
            if (next == met) {
                return false;
            }
            met = Integer.bitCount(hops) == 1 ? next : met;
            next = next.holderOfAwaited();
        }
        return next == this;
    }

    /** Has the other threads of the circle look again, now that it is closed. */
    void wakeCircle() {
        HeldComponents next = holderOfAwaited();
        // Each of them once, even if they have gone on meanwhile, and wait in a circle of their
        // own.
        for (Set<HeldComponents> woken = new HashSet<>();
                next != null && next != this && woken.add(next);
                next = next.holderOfAwaited()) {
            next.call();
        }
    }

    private @Nullable HeldComponents holderOfAwaited() {
        Ownership component = awaited;
        return component == null ? null : component.holder();
    }
}
