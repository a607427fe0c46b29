package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Waiting;
import dev.modvm.runtime.lifecycle.ComponentLife;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who may execute a component: the thread that owns it. A thread that asks an idle component takes
 * the ownership itself, so that a query needs no second thread; where another thread owns the
 * component, the asker leaves an {@link Errand} in its inbox and waits, as {@link ServingWait}
 * says. A thread that has something to do which no other one can do, such as a node's turn, leaves
 * a {@link Claim} there, and the owner that meets the claim hands the component over.
 *
 * <p>Nothing is left lying. A thread adds its errand, then looks whether the component is idle; an
 * owner makes the component idle, then looks whether the inbox is empty. Both words are volatile,
 * so at least one of the two sees the other: the asker takes the idle component and serves it, or
 * the owner that goes wakes somebody who looks after what it leaves behind.
 *
 * <p>An inbox is served in order, whenever an owner leaves the component, and before a thread that
 * comes later enters it. So whoever wants a component gets it after those that came before.
 *
 * <p>Any thread may call its methods, but those that say that the caller owns the component.
 */
final class Ownership extends OwnershipPadding {
    /**
     * How many errands a thread does before it goes on with its own work, so that it does go on.
     */
    private static final int BATCH = 16;

    /** How many it does where it waits, or has no work of its own but to serve. */
    private static final int LONG_BATCH = 256;

    /** How often a thread comes again before it leaves an errand. */
    private static final int ATTEMPTS = 8;

    /**
     * How often it spins before it comes again for the first time; then twice as often each time.
     * Where there is one core, it only yields.
     */
    private static final int FIRST_BACK_OFF =
            Runtime.getRuntime().availableProcessors() > 1 ? 16 : 0;

    /** There when the JVM has no memory for a better one. */
    private static final AskersWaker EACH = new AskersWaker(null);

    /** Made early: it is needed when the JVM has no memory left. */
    private static final Consumer<Errand> CALL_WHO_WAITS = Errand::callWhoWaits;

    private final ComponentLife life;
    private final boolean confined;
    private final Inbox inbox;
    private final ServingWait wait;

    /** The component's own thread; set once, before any thread of the machine has started. */
    private @Nullable Home home;

    /** The life of the machine; set as early. */
    private @Nullable Progress machine;

    /**
     * Creates the ownership of an idle component.
     *
     * @param confined whether only the component's own thread may execute it, as long as it can be
     *     asked
     */
    Ownership(ComponentLife life, boolean confined) {
        this.life = life;
        this.confined = confined;
        inbox = new Inbox(confined);
        wait = new ServingWait(this, life, confined);
    }

    /**
     * Notes where the component is at home, and how others wait for it. Called before any thread of
     * the machine has started.
     */
    void home(Home ownThread, @Nullable Progress life, Waiting strategy) {
        home = ownThread;
        machine = life;
        wait.home(ownThread.thread(), strategy);
    }

    /**
     * Enters the component if it is idle, or if this thread owns it already. What came before is
     * served first, so that a query takes along what was sent before it.
     *
     * @return whether the calling thread has entered; then it must {@link #leave}
     */
    boolean tryEnter() {
        Thread thread = Thread.currentThread();
        if (isForeign(thread)) {
            // It does not even look: each look would take the words away from the owner's core.
            return false;
        }
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
        return serveFirst();
    }

    /** Does what came before; tells whether this thread still owns the component after it. */
    private boolean serveFirst() {
        Claim claim = null;
        boolean stays = false;
        try {
            claim = serve();
            stays = claim == null && !inbox.hasSome();
        } finally {
            if (!stays) {
                // A claim came first, or more than a batch: this thread queues up behind it.
                giveUp(claim);
            }
        }
        return stays;
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
            if (executing != null && (isHome(executing) || executing != executingThread())) {
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
            boolean complete = false;
            try {
                takeOutAllFrom(asking);
                complete = true;
            } finally {
                if (!complete) {
                    leave();
                }
            }
        }
    }

    private void takeOutAllFrom(@Nullable Ownership asking) {
        Errand errand = inbox.firstFrom(asking);
        while (errand != null) {
            takeOut(errand);
            errand = inbox.firstFrom(asking);
        }
    }

    /**
     * Enters the component when it is idle, and waits for its turn. The calling thread holds no
     * component.
     *
     * @return whether it has entered; not, where the component is stuck
     */
    boolean enterWhenIdle() {
        if (tryEnter()) {
            return true;
        }
        Claim claim = new Claim();
        submit(claim);
        boolean complete = false;
        try {
            wait.await(this::isOwnedByThisThread);
            complete = true;
        } finally {
            if (!complete && takeOver(claim)) {
                leave();
            }
        }
        return takeOver(claim);
    }

    /** Takes what was handed over because of a claim, or withdraws the claim. */
    private boolean takeOver(Claim claim) {
        if (claim.withdraw()) {
            return false;
        }
        // Where the wait has ended early, the last owner may be between its two writes.
        while (!isOwnedByThisThread()) {
            Thread.onSpinWait();
        }
        heldByOwner().push(this);
        return true;
    }

    /**
     * Leaves the component, and makes it idle where this thread has left as often as it entered.
     * The caller owns the component, and has left those that it entered later.
     */
    void leave() {
        if (entriesBeyondFirst > 0) {
            entriesBeyondFirst--;
            heldByOwner().pop();
            return;
        }
        if (inbox.hasSome()) {
            serveAndGiveUp(mostAtOnce());
        } else {
            giveUp(null);
        }
    }

    /** Does what others have left, and gives up the ownership whatever happens. */
    private void serveAndGiveUp(int most) {
        Claim claim = null;
        try {
            claim = serve(most);
        } finally {
            giveUp(claim);
        }
    }

    /**
     * Gives up the ownership.
     *
     * @param claim who has it next; null for nobody
     */
    private void giveUp(@Nullable Claim claim) {
        heldByOwner().pop();
        if (claim != null) {
            HeldComponents next = claim.asker();
            TENURES.setRelease(this, tenures + 1);
            LAST_HELD.setVolatile(this, next);
            owner = next.thread();
            next.wake();
            return;
        }
        owner = null;
        // One that is counted, but not in it yet, will find the component idle.
        if (inbox.hasSome()) {
            wakeKeepers();
        }
    }

    /**
     * Wakes those who look after the errands that lie in the inbox of an idle component: its own
     * thread, and one of those that wait there, since its own thread may be busy. One is enough: it
     * serves the component, or what it waits for is there already; then it calls this again when
     * its wait ends.
     */
    void wakeKeepers() {
        if (owner == null && inbox.hasSome()) {
            home().call();
            if (inbox.mayBeAwaited()) {
                try {
                    inbox.forEach(new AskersWaker(this));
                } catch (VirtualMachineError noMemory) {
                    inbox.forEach(EACH);
                }
            }
        }
    }

    /** Wakes the first thread that waits at a component; or each, wherever it waits. */
    private static final class AskersWaker implements Consumer<Errand> {
        private final @Nullable Ownership component;
        private boolean found;

        AskersWaker(@Nullable Ownership component) {
            this.component = component;
        }

        @Override
        public void accept(Errand errand) {
            HeldComponents waiter = found ? null : errand.waiter();
            if (waiter != null && (component == null || waiter.awaited() == component)) {
                found = component != null;
                waiter.wake();
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

    /**
     * Leaves an errand in the inbox, without waiting for it. Where another thread owns the
     * component, it finds the errand when it leaves. Where the component is idle, the errand's
     * keeper looks after it: the calling thread, which is about to wait, or the component's own.
     */
    void submit(Errand errand) {
        inbox.add(errand);
        Thread executing = owner;
        // A processor owns itself while it waits for others to boot, also where it has ended.
        boolean callsHome = executing == null ? isKeptAtHome(errand) : isHome(executing);
        if (callsHome) {
            home().call();
        }
    }

    /** Takes an errand back, for its asker; tells whether nobody else has taken it out. */
    boolean withdraw(Errand errand) {
        return inbox.remove(errand);
    }

    /** Returns how many errands lie in the inbox. */
    int backlog() {
        return inbox.count();
    }

    /**
     * Has an errand done under ownership, and waits until it is, or until the component is stuck.
     */
    void perform(Errand errand) {
        HeldComponents.ofThisThread().requireRoom();
        // Made first: nobody waits for an errand whose asker has failed in between.
        BooleanSupplier done = errand::isDone;
        if (inbox.offer(errand)) {
            home().call();
        } else {
            submit(errand);
        }
        wait.await(done);
    }

    /** Returns how to wait for what is to be done under this ownership. */
    ServingWait waiting() {
        return wait;
    }

    /** Tells whether nobody owns the component, and the calling thread could do what there is. */
    boolean isLeftLying() {
        return owner == null && !inbox.isEmpty() && !isForeign(Thread.currentThread());
    }

    /** Serves the inbox if it is not empty and nobody owns the component; tells whether it did. */
    boolean serveIfIdle() {
        if (!isLeftLying() || !tryAcquire(Thread.currentThread())) {
            return false;
        }
        serveAndGiveUp(LONG_BATCH);
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
        Claim claim = serve();
        if (claim != null) {
            throw new IllegalStateException("a processor is handed over by its own thread only");
        }
        return true;
    }

    /**
     * Does some of the errands in the inbox, in order. The caller owns the component.
     *
     * @return a claim, which was granted: the caller must give up the ownership to it; else null
     */
    private @Nullable Claim serve() {
        return serve(mostAtOnce());
    }

    private int mostAtOnce() {
        return isHome(Thread.currentThread()) ? LONG_BATCH : BATCH;
    }

    private @Nullable Claim serve(int most) {
        Errand inSlot = inbox.nextInSlot();
        if (inSlot != null) {
            carryOut(inSlot);
        }
        long weights = 0;
        try {
            for (int taken = 0; taken < most; taken++) {
                Errand errand = inbox.next();
                if (errand == null) {
                    return null;
                }
                weights += Inbox.weight(errand);
                if (!(errand instanceof Claim claim)) {
                    carryOut(errand);
                } else if (claim.grant()) {
                    return claim;
                }
            }
            return null;
        } finally {
            if (weights != 0) {
                inbox.discount(weights);
            }
        }
    }

    /**
     * Does what a thread waits for. The caller owns the component, and waits for another one; the
     * two threads are in a circle.
     *
     * @param asking what the thread holds that waits
     * @param orItsPredecessor whether also to do what must be done before
     * @return whether there was something to do
     */
    boolean serveFor(HeldComponents asking, boolean orItsPredecessor) {
        Errand errand = inbox.firstAwaitedBy(asking);
        if (errand == null) {
            return false;
        }
        Errand first = inbox.firstOfSameOrigin(errand);
        if (first != errand && !orItsPredecessor) {
            return false;
        }
        takeOut(first);
        return true;
    }

    /**
     * Tells whether a thread waits for an errand that nothing must be done before: whoever owns the
     * component does it, where that breaks a circle.
     */
    boolean isNextOf(HeldComponents asking) {
        Errand errand = inbox.firstAwaitedBy(asking);
        return errand != null && inbox.firstOfSameOrigin(errand) == errand;
    }

    private void takeOut(Errand errand) {
        // A nested wait may have done it already.
        if (inbox.remove(errand)) {
            carryOut(errand);
        }
    }

    /** Finishes an errand that was taken out of the inbox, whatever happens. */
    private void carryOut(Errand errand) {
        HeldComponents held = heldByOwner();
        int entries = held.entries();
        try {
            held.push(this);
        } catch (Throwable noMemory) {
            // A message that nobody handles must not vanish: the outcome says so.
            life.end(noMemory);
            errand.refuse(noMemory);
            home().call();
            return;
        }
        entriesBeyondFirst++;
        Errand before = held.carry(errand);
        boolean room = held.awaitsRoom();
        Ownership awaited = held.showAwaited(null);
        try {
            if (life.serves() && !isDropped(errand)) {
                errand.perform();
            } else {
                errand.refuse(reasonToRefuse(errand));
            }
        } finally {
            held.awaitsRoom(room);
            held.showAwaited(awaited);
            held.carry(before);
            held.unwind(entries);
        }
    }

    /** A machine that is closed comes to its end, whatever messages there are. */
    private boolean isDropped(Errand errand) {
        return errand.isKeptAtHome() && machine != null && machine.isHurried();
    }

    private Throwable reasonToRefuse(Errand errand) {
        try {
            return life.serves() && isDropped(errand) ? life.dropped() : life.unavailable();
        } catch (Throwable noMemory) {
            return noMemory;
        }
    }

    /** Tells whether nobody owns the component and nothing waits for it. */
    boolean isQuiet() {
        return owner == null && !inbox.hasSome();
    }

    /** Tells whether the calling thread owns the component. */
    boolean isOwnedByThisThread() {
        return isOwnedBy(Thread.currentThread());
    }

    boolean isOwnedBy(Thread thread) {
        return owner == thread;
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

    /** Tells whether the component is one of the machine that runs in a life. */
    boolean isOf(Progress life) {
        return machine == life;
    }

    /** Tells whether the calling thread is one of the component's machine. */
    boolean isInsider() {
        return HeldComponents.ofThisThread().belongsTo(machine);
    }

    /** Has the component's own thread look again. */
    void callHome() {
        home().call();
    }

    /** Has whoever waits for the component look again: it is stuck, or has ended. */
    void callAskers() {
        inbox.forEach(CALL_WHO_WAITS);
    }

    /** Returns what the thread holds that owns the component, or null where it is none's. */
    @Nullable HeldComponents holder() {
        Thread executing = owner;
        HeldComponents held = (HeldComponents) LAST_HELD.getVolatile(this);
        return held != null && held.thread() == executing ? held : null;
    }

    private Home home() {
        if (home == null) {
            throw new IllegalStateException("the machine has not been started");
        }
        return home;
    }

    private boolean isHome(Thread thread) {
        return home != null && home.thread() == thread;
    }

    /** Tells whether a thread may not own the component. One that has ended is anybody's. */
    private boolean isForeign(Thread thread) {
        return confined && !isHome(thread) && life.serves();
    }

    private boolean isKeptAtHome(Errand errand) {
        return errand.isKeptAtHome() || (confined && life.serves());
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
