package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Waiting;
import dev.modvm.runtime.lifecycle.ComponentLife;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may execute a component: the thread that owns it. A thread that asks an idle component takes
 * the ownership itself, so that a query needs no second thread; where another thread owns the
 * component, the asker leaves an {@link Errand} in its inbox and waits, and while it waits it
 * serves the inboxes of the components that it owns. So cycles of queries can't deadlock.
 *
 * <p>Nothing is left lying. A thread adds its errand, then looks whether the component is idle; an
 * owner makes the component idle, then looks whether the inbox is empty. Both words are volatile,
 * so at least one of the two sees the other: the asker takes the idle component and serves it, or
 * the owner that goes wakes the keepers of all errands that it leaves behind.
 *
 * <p>An idle component's inbox is served in order. A component that waits in a query does only what
 * others wait for, each errand after those that the same component asked for before, and these only
 * where the threads wait for each other in a circle, so that waiting does not help. Served in
 * order, a crowd of messages whose handlers ask would be nested as deep as it is long.
 *
 * <p>Any thread may call its methods, but those that say that the caller owns the component.
 */
final class Ownership {
    /**
     * How many errands a thread does before it goes on with its own work, so that it does go on.
     */
    private static final int BATCH = 16;

    /** How often a thread comes again before it leaves an errand. */
    private static final int ATTEMPTS = 8;

    /**
     * How often it spins before it comes again for the first time; then twice as often each time.
     * Where there is one core, it only yields.
     */
    private static final int FIRST_BACK_OFF =
            Runtime.getRuntime().availableProcessors() > 1 ? 16 : 0;

    private static final VarHandle OWNER = field("owner", Thread.class);
    private static final VarHandle LAST_HELD = field("lastHeld", HeldComponents.class);
    private static final VarHandle TENURES = field("tenures", int.class);

    private final ComponentLife life;
    private final boolean confined;
    private final Inbox inbox = new Inbox();

    /** Taken by compare-and-set, and given back by a volatile write, which the inbox relies on. */
    private volatile @Nullable Thread owner;

    /**
     * What the last owner holds, or the present one. Written by the owner only. Whoever else reads
     * it compares its thread, which never changes, so that it may be of any age.
     */
    private @Nullable HeldComponents lastHeld;

    /** The component's own thread; set once, before any thread of the machine has started. */
    private @Nullable Thread home;

    /** How threads wait that ask the component; set as early. */
    private Waiting waiting = Waiting.balanced();

    /** How often the owner has entered again and not left. Read and written by the owner only. */
    private int entriesBeyondFirst;

    /**
     * How many owners there were. Written by the owner only, before it gives the ownership back:
     * who then sees the component idle sees the number, too. Released after it is taken: who sees
     * the number does not see the component as idle as it was before.
     */
    private int tenures;

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Ownership.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /**
     * Creates the ownership of an idle component.
     *
     * @param confined whether only the component's own thread may execute it, as long as it can be
     *     asked
     */
    Ownership(ComponentLife life, boolean confined) {
        this.life = life;
        this.confined = confined;
    }

    /** Notes the component's own thread, and how others wait. Called before any has started. */
    void home(Thread thread, Waiting strategy) {
        home = thread;
        waiting = strategy;
    }

    /**
     * Enters the component if it is idle, or if this thread owns it already. What came before is
     * served first, so that a query takes along what was sent before it.
     *
     * @return whether the calling thread has entered; then it must {@link #leave}
     */
    boolean tryEnter() {
        Thread thread = Thread.currentThread();
        Thread before = owner;
        if (before == thread) {
            enterAgain();
            return true;
        }
        if (before != null || !tryAcquire(thread)) {
            return false;
        }
        if (!inbox.hasSome()) {
            return true;
        }
        serve();
        if (!inbox.hasSome()) {
            return true;
        }
        // More than a batch was waiting: this thread queues up behind it.
        leave();
        return false;
    }

    /**
     * Enters the component if its owner leaves it within a moment. Where many ask one component, it
     * is cheaper to come again a little later than to hand an errand over: the owner, which mostly
     * asks again at once, does so undisturbed meanwhile. An owner that waits itself is not waited
     * for here: it may be this thread's answer that it needs. Nor is the component's own thread: a
     * processor's keeps it, and looks into the inbox.
     *
     * @return whether the calling thread has entered; then it must {@link #leave}
     */
    @SuppressWarnings("ThreadPriorityCheck") // A yield only makes the wait cheaper.
    boolean enterSoon() {
        if (confined) {
            return false;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Thread executing = owner;
            if (executing != null && (executing == home || executing != executingThread())) {
                return false;
            }
            Thread.yield();
            for (int spin = FIRST_BACK_OFF << attempt; spin > 0; spin--) {
                Thread.onSpinWait();
            }
            if (tryEnter()) {
                return true;
            }
        }
        return false;
    }

    private void enterAgain() {
        HeldComponents held = HeldComponents.ofThisThread();
        held.requireRoom();
        Ownership asking = held.top();
        held.push(this);
        entriesBeyondFirst++;
        if (inbox.hasSome()) {
            takeOutAllFrom(asking);
        }
    }

    private void takeOutAllFrom(@Nullable Ownership asking) {
        for (Errand errand : inbox) {
            if (errand.isFrom(asking)) {
                takeOut(errand);
            }
        }
    }

    /**
     * Enters the component when it is idle, and waits for that. The calling thread does not own it.
     *
     * @return whether it has entered; not, where the component is stuck
     */
    boolean enterWhenIdle() {
        while (!tryEnter()) {
            if (life.isStuck()) {
                return false;
            }
            perform(
                    new Errand() {
                        @Override
                        void work() {}
                    });
        }
        return true;
    }

    /**
     * Leaves the component, and makes it idle where this thread has left as often as it entered.
     * The caller owns the component, and has left those that it entered later.
     */
    void leave() {
        if (entriesBeyondFirst > 0) {
            entriesBeyondFirst--;
            HeldComponents.ofThisThread().pop();
            return;
        }
        if (inbox.hasSome()) {
            serve();
        }
        heldByOwner().pop();
        owner = null;
        // All of them, not only the oldest one's: that keeper may be busy serving something else.
        // One that is counted, but not in it yet, will find the component idle.
        if (inbox.hasSome()) {
            for (Errand left : inbox) {
                LockSupport.unpark(keeper(left));
            }
        }
    }

    private HeldComponents heldByOwner() {
        HeldComponents held = lastHeld;
        if (held == null) {
            throw new IllegalStateException("nobody has owned the component yet");
        }
        return held;
    }

    /** Leaves an errand in the inbox, without waiting for it. */
    void submit(Errand errand) {
        inbox.add(errand);
        Thread executing = owner;
        if (executing == null) {
            LockSupport.unpark(keeper(errand));
        } else if (errand.isAwaited() || errand.isWaitingForRoom()) {
            LockSupport.unpark(executing);
        }
        // Otherwise the owner finds the errand when it leaves.
    }

    /** Has an owner that waits look into the inbox again: somebody waits for an errand now. */
    void nudge() {
        inbox.touch();
        LockSupport.unpark(owner);
    }

    /**
     * Has an errand done under ownership, and waits until it is, or until the component is stuck.
     */
    void perform(Errand errand) {
        HeldComponents.ofThisThread().requireRoom();
        submit(errand);
        await(errand::isDone);
    }

    /**
     * Waits for a condition, or until the component is stuck, and serves meanwhile what the calling
     * thread owns, and this component where it is idle. Whoever makes the condition true unparks
     * the thread. An interrupt does not end the wait; it is kept for whoever comes next.
     */
    void await(BooleanSupplier condition) {
        await(condition, false);
    }

    /** The same, where the thread waits for room in the inbox. */
    void awaitRoom(BooleanSupplier condition) {
        await(condition, true);
    }

    private void await(BooleanSupplier condition, boolean room) {
        HeldComponents held = HeldComponents.ofThisThread();
        held.beginWait(this, room);
        try {
            await(condition, held);
        } finally {
            held.endWait();
        }
    }

    private void await(BooleanSupplier condition, HeldComponents held) {
        boolean interrupted = false;
        boolean circleWoken = false;
        int looks = 0;
        // What lies in inboxes is looked at only where there is something new: they may be long.
        int seen = held.changes() - 1;
        while (!condition.getAsBoolean() && !life.isStuck()) {
            int changes = held.changes();
            if (changes == seen && !isLeftLying()) {
                waiting.pause(++looks);
                interrupted |= Thread.interrupted();
                continue;
            }
            boolean served = serveIfIdle() || held.serve(false);
            if (!served && held.isInCircle() && !inbox.isNextOf(held)) {
                if (!circleWoken) {
                    // They looked before the circle was closed, and may be who can break it.
                    circleWoken = true;
                    held.wakeCircle();
                }
                served = held.serve(true);
            }
            if (served) {
                // There may be more than is done at once, and another circle afterwards.
                circleWoken = false;
                seen = changes - 1;
            } else {
                seen = changes;
            }
            looks = 0;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells whether nobody owns the component, and the calling thread could do what there is. */
    private boolean isLeftLying() {
        return owner == null && !inbox.isEmpty() && !isForeign(Thread.currentThread());
    }

    /** Serves the inbox if it is not empty and nobody owns the component; tells whether it did. */
    boolean serveIfIdle() {
        if (!isLeftLying() || !tryAcquire(Thread.currentThread())) {
            return false;
        }
        leave();
        return true;
    }

    /**
     * Does what lies in the inbox of a processor, which its own thread owns between its steps.
     *
     * @return whether there was something
     */
    boolean serveBetweenSteps() {
        if (!inbox.hasSome()) {
            return false;
        }
        serve();
        return true;
    }

    /** Does some of the errands in the inbox, in order. The caller owns the component. */
    private void serve() {
        Errand errand = inbox.next();
        for (int served = 1; errand != null; served++) {
            carryOut(errand);
            errand = served < BATCH ? inbox.next() : null;
        }
    }

    /** Tells whether somebody waits for an errand in the inbox, or for room in it. */
    boolean hasAwaited() {
        return inbox.hasAwaited();
    }

    /**
     * Does errands that somebody waits for; tells whether there were any. The caller owns the
     * component, and waits for another one.
     *
     * @param inCircle whether waiting alone does not help: then what lies before an errand that
     *     somebody waits for is done, too
     */
    boolean serveWhileWaiting(boolean inCircle) {
        int served = 0;
        Errand errand = inbox.nextAwaited(inCircle);
        while (errand != null) {
            takeOut(errand);
            errand = ++served < BATCH ? inbox.nextAwaited(false) : null;
        }
        return served > 0;
    }

    private void takeOut(Errand errand) {
        // A nested wait may have done it already.
        if (inbox.remove(errand)) {
            carryOut(errand);
        }
    }

    private void carryOut(Errand errand) {
        HeldComponents held = HeldComponents.ofThisThread();
        int entries = held.entries();
        held.push(this);
        entriesBeyondFirst++;
        Errand before = held.carry(errand);
        boolean room = held.awaitsRoom();
        Ownership awaited = held.showAwaited(null);
        if (life.available()) {
            errand.perform();
        } else {
            errand.refuse(life.unavailable());
        }
        held.awaitsRoom(room);
        held.showAwaited(awaited);
        held.carry(before);
        held.unwind(entries);
    }

    /** Returns a number that is another one when there was something new to do. */
    int changes() {
        return inbox.changes();
    }

    /** Tells whether nobody owns the component and nothing waits for it. */
    boolean isQuiet() {
        return owner == null && !inbox.hasSome();
    }

    /** Tells whether the calling thread owns the component. */
    boolean isOwnedByThisThread() {
        return owner == Thread.currentThread();
    }

    /** Tells whether a thread owns the component, whether it executes it or waits. */
    boolean isOwned() {
        return owner != null;
    }

    /**
     * Returns how many owners there were, the present one included. Where two calls give the same
     * number, and the component was idle at both, nobody has executed it in between.
     */
    int tenures() {
        return (int) TENURES.getAcquire(this);
    }

    /** Tells whether a thread is in the component's own code, rather than waiting for an answer. */
    boolean isExecuting() {
        return executingThread() != null;
    }

    /** Returns the thread that {@linkplain #isExecuting executes} the component, if any does. */
    @Nullable Thread executingThread() {
        HeldComponents held = holder();
        return held != null && !held.waiting() ? held.thread() : null;
    }

    /** Returns the component's name. */
    String name() {
        return life.metadata().name();
    }

    /** Tells whether only the component's own thread may execute it. */
    boolean isConfined() {
        return confined;
    }

    /** Has the component's own thread look again, unless that is the calling one. */
    void wakeHome() {
        if (home != Thread.currentThread()) {
            LockSupport.unpark(home);
        }
    }

    /** Returns what the thread holds that owns the component, or null where it is none's. */
    @Nullable HeldComponents holder() {
        Thread executing = owner;
        HeldComponents held = (HeldComponents) LAST_HELD.getVolatile(this);
        return held != null && held.thread() == executing ? held : null;
    }

    private Thread homeThread() {
        if (home == null) {
            throw new IllegalStateException("the machine has not been started");
        }
        return home;
    }

    /** Tells whether a thread may not own the component. One that has ended is anybody's. */
    private boolean isForeign(Thread thread) {
        return confined && thread != home && life.available();
    }

    /** Returns the thread that looks after an errand while the component is idle. */
    private Thread keeper(Errand errand) {
        Thread own = homeThread();
        return confined && life.available() ? own : errand.keeper(own);
    }

    private boolean tryAcquire(Thread thread) {
        if (isForeign(thread)) {
            return false;
        }
        HeldComponents last = (HeldComponents) LAST_HELD.getAcquire(this);
        boolean mine = last != null && last.thread() == thread;
        HeldComponents held = mine ? last : HeldComponents.ofThisThread();
        // Before it is owned: pushing can fail where the thread's stack is full, the rest can't.
        held.push(this);
        if (!OWNER.compareAndSet(this, null, thread)) {
            held.pop();
            return false;
        }
        TENURES.setRelease(this, tenures + 1);
        // Another thread may have been the last owner meanwhile.
        if (lastHeld != held) {
            LAST_HELD.setVolatile(this, held);
        }
        return true;
    }
}
