package dev.modvm.runtime.threaded;

import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.Waiting;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The stack of components that one thread has entered and not left, the one that it executes on
 * top; and what others must know to wake the thread. Only its own thread calls its methods, but for
 * those that say otherwise.
 */
final class HeldComponents {
    /**
     * How deep components may ask one another. An endless cycle must end before the thread's stack
     * does: a {@link StackOverflowError} of the JVM's own may strike while an errand changes hands,
     * and its asker would wait for ever. A megabyte of stack holds some times as much.
     */
    private static final int DEEPEST = 1_000;

    /** How deep a thread may be that handles messages of others while it waits for room. */
    private static final int DEEPEST_FOR_ROOM = 100;

    /** As how many entries a wait counts: so much more stack does it take. */
    private static final int ENTRIES_OF_A_WAIT = 4;

    private static final ThreadLocal<HeldComponents> OF_THREAD =
            ThreadLocal.withInitial(() -> new HeldComponents(Thread.currentThread(), null));

    /** One for each entry, so that a component which was entered again is there twice. */
    private Ownership[] stack = new Ownership[16];

    private int size;

    private final Thread thread;

    /** The life of a machine that the thread belongs to; null for any other thread. */
    private final @Nullable Progress machine;

    /** The cycles of the processor whose thread this is; null on the thread of a peripheral. */
    private @Nullable CycleCounter counter;

    /** What another thread asked for and this one does at present. */
    private @Nullable Errand carried;

    private int waits;

    /** How many errands the thread has made. */
    private int errands;

    /** How often others have asked the thread to look again. */
    private final AtomicInteger calls = new AtomicInteger();

    /** What the thread waits for at present, for others to see. */
    private volatile @Nullable Ownership awaited;

    /** Whether it waits for room there, rather than for an answer. */
    private volatile boolean awaitsRoom;

    /** Whether the thread may sleep, so that it must be unparked. Written by itself only. */
    private final LonelyFlag asleep = new LonelyFlag();

    /**
     * Creates what a thread holds, which is nothing.
     *
     * @param thread the thread
     * @param machine the life of a machine that the thread belongs to; null for any other thread
     */
    HeldComponents(Thread thread, @Nullable Progress machine) {
        this.thread = thread;
        this.machine = machine;
    }

    static HeldComponents ofThisThread() {
        return OF_THREAD.get();
    }

    /** Makes this what the calling thread holds. Called once, when the thread begins. */
    void begin() {
        if (thread != Thread.currentThread()) {
            throw new IllegalStateException(
                    "the thread factory of the start options returned "
                            + thread
                            + ", but the task runs on "
                            + Thread.currentThread()
                            + "; return the thread that runs the task");
        }
        OF_THREAD.set(this);
    }

    /** Tells whether this is a thread of the machine that runs in a life. */
    boolean belongsTo(@Nullable Progress life) {
        return machine != null && machine == life;
    }

    /** Tells whether the thread executes a component of the machine that runs in a life. */
    boolean executesFor(Progress life) {
        for (int index = 0; index < size; index++) {
            if (stack[index].isOf(life)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Guards everything that asks, before anything has changed hands.
     *
     * @throws StackOverflowError if components ask one another too deep
     */
    void requireRoom() {
        int deep = depth();
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

    /** Tells whether the thread is not too deep to handle messages while it waits for room. */
    boolean mayWaitForRoom() {
        return depth() <= DEEPEST_FOR_ROOM;
    }

    private int depth() {
        return size + ENTRIES_OF_A_WAIT * waits;
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

    void countErrand() {
        errands++;
    }

    /** Returns how many errands the thread has made so far. */
    int errands() {
        return errands;
    }

    /** Returns how often components were entered and not left. */
    int entries() {
        return size;
    }

    /**
     * Leaves whatever was entered since the stack had so many entries. After a {@link
     * StackOverflowError} there may be components that nobody has left, since leaving takes stack
     * too; everyone else would wait for them for ever. Whatever one of them throws, the others are
     * left as well.
     */
    void unwind(int entries) {
        try {
            while (size > entries) {
                stack[size - 1].leave();
            }
        } finally {
            if (size > entries) {
                unwind(entries);
            }
        }
    }

    /** Returns a number that is another one when others have called. */
    int calls() {
        return calls.get();
    }

    /** Has the thread look again for what it can do. Any thread may call it. */
    void call() {
        calls.incrementAndGet();
        wake();
    }

    /**
     * Wakes the thread if it may be asleep. Any thread may call it, after it has changed what the
     * thread looks at. The change and {@link #asleep} are both volatile: either this sees that the
     * thread sleeps, or the thread, which looks once more before it sleeps, sees the change.
     */
    void wake() {
        if (asleep.isSet()) {
            LockSupport.unpark(thread);
        }
    }

    /**
     * Lets some time pass after a look in vain; or shows others that the thread is about to sleep,
     * and returns at once, since the thread must then look once more.
     *
     * @param waiting how to wait
     * @param looks how often the thread has looked in vain, this look included; 1 or more
     * @return how often it counts as having looked in vain
     */
    int rest(Waiting waiting, int looks) {
        if (!asleep.isSet() && waiting.maySleep(looks)) {
            asleep.set(true);
            return looks - 1;
        }
        waiting.pause(looks);
        return looks;
    }

    /** Tells whether the thread has shown that it may sleep. */
    boolean maySleep() {
        return asleep.isSet();
    }

    /** Notes that the thread has something to do, and need not be woken. */
    void stayAwake() {
        if (asleep.isSet()) {
            asleep.set(false);
        }
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
        stayAwake();
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
        if (before != component) {
            awaited = component;
        }
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
        if (awaitsRoom != room) {
            awaitsRoom = room;
        }
    }

    /** Tells any thread whether this one waits for another component, rather than executes one. */
    boolean waiting() {
        return awaited != null;
    }

    /**
     * Looks for a circle of threads that wait for each other: what this thread waits for waits for
     * this thread, by way of others or not. Then nothing changes unless one of them does what
     * another one waits for.
     *
     * @return the thread of the circle that waits for a component which this thread holds; it is
     *     this one where a thread waits for itself; null where there is no such circle
     */
    @Nullable HeldComponents nextInCircle() {
        HeldComponents last = this;
        HeldComponents next = holderOfAwaited();
        HeldComponents met = null;
        // The chain may lead into a circle of others, which is theirs to break: whoever is met
        // again, of those that are remembered after 1, 2, 4 hops and so on, is in it.
        for (int hops = 1; next != null && next != this; hops++) {
            if (next == met) {
                return null;
            }
            met = Integer.bitCount(hops) == 1 ? next : met;
            last = next;
            next = next.holderOfAwaited();
        }
        return next == this ? last : null;
    }

    /** Has the other threads of the circle look again, now that it is closed. */
    void wakeCircle() {
        HeldComponents first = null;
        int hops = 0;
        // Threads may have gone on meanwhile, and wait in a circle of their own.
        for (HeldComponents next = holderOfAwaited();
                next != null && next != this && next != first;
                next = next.holderOfAwaited()) {
            first = Integer.bitCount(++hops) == 1 ? next : first;
            next.call();
        }
    }

    private @Nullable HeldComponents holderOfAwaited() {
        Ownership component = awaited;
        return component == null ? null : component.holder();
    }
}
