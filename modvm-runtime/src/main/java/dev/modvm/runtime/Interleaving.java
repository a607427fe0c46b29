package dev.modvm.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs the threads of a machine one at a time, for a test, in an order that a seed decides: the
 * same seed gives the same order of everything that the components do, another one most likely
 * another order.
 *
 * <pre>{@code
 * MachineOutcome outcome = new Interleaving(seed).run(machine);
 * }</pre>
 *
 * <p>One thread has the turn. It keeps the turn until it waits for another thread, ends, or calls
 * {@link #yieldNow}; then the next one is drawn from all that may have something to do. So a
 * component is caught in the middle of its work where it calls {@code yieldNow}, and nowhere else.
 * One that waits for another by looking again and again must call it, or the other never has a
 * turn.
 *
 * <p>What a machine does under a schedule it may do without one. Not the reverse: threads that
 * really run at once also interleave within the runtime, see each other's writes late, and sleep
 * where nobody has woken them. What an outsider does, such as to halt the machine, comes between
 * any two turns, whatever the seed is.
 *
 * <p>A schedule is for one machine at a time. Any thread may call its methods, except where they
 * say otherwise.
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public final class Interleaving {
    private static final long MOST_TURNS = 1 << 22;

    private final long seed;
    private final long mostTurns;
    private final ReentrantLock lock = new ReentrantLock();

    /** Signalled when a machine has ended, rests, or has had too many turns. */
    private final Condition over = lock.newCondition();

    /** All fields from here on are guarded by the lock, but for those that are volatile. */
    private final SplittableRandom random;

    /** The threads that have not ended, in the order in which they were made. */
    private final List<Member> members = new ArrayList<>();

    /** How many of them have not begun: before all have, there is no first turn. */
    private int unbegun;

    private long turns;

    /** How often a thread has done something other than to look in vain. */
    private long events;

    /** Whether a thread was unparked since that was last asked: an outsider may have done it. */
    private boolean stirred;

    /** Whether nobody has the turn, since all threads would look in vain. */
    private boolean resting;

    /** Who has the turn. Written under the lock. */
    private volatile @Nullable Member turn;

    /** Whether all threads run as they like. Written under the lock. */
    private volatile boolean free;

    /**
     * Creates a schedule for machines that come to their end within some millions of turns.
     *
     * @param seed decides on every turn
     */
    public Interleaving(long seed) {
        this(seed, MOST_TURNS);
    }

    /**
     * Creates a schedule.
     *
     * @param seed decides on every turn
     * @param mostTurns after how many turns {@link #join} takes a machine for one that never ends
     */
    public Interleaving(long seed, long mostTurns) {
        this.seed = seed;
        this.mostTurns = mostTurns;
        random = new SplittableRandom(seed);
    }

    /**
     * Returns the options to start a machine with. Its threads are daemons, so that a test that
     * fails leaves none that keeps the JVM alive. Nothing is done before all of them have begun.
     *
     * @return options whose threads run in turns; a start with them throws {@link
     *     IllegalStateException} while another machine runs in this schedule, or after {@link
     *     #join} has given one up
     */
    public StartOptions options() {
        return StartOptions.defaults().threads(this::member).waiting(this::pause);
    }

    /**
     * Starts a machine, and waits for its end.
     *
     * @param machine the machine
     * @return how its components ended
     * @throws IllegalStateException if it hangs, as {@link #join} says
     * @throws InterruptedException if the calling thread is interrupted
     */
    public MachineOutcome run(Machine machine) throws InterruptedException {
        return join(machine.start(options()));
    }

    /**
     * Waits until a machine has ended that was started with this schedule's {@link #options()}.
     * Whoever halts the machine does so before.
     *
     * @param handle the machine's handle
     * @return how its components ended
     * @throws IllegalStateException if it hangs: every thread waits, and none has anything to do;
     *     or if it has had too many turns. The message names the seed and the threads, and where
     *     each of them waits is in a suppressed exception. The machine is {@linkplain
     *     MachineHandle#close closed} then, with its threads running as they like
     * @throws InterruptedException if the calling thread is interrupted; then, too, the threads run
     *     as they like
     */
    public MachineOutcome join(MachineHandle handle) throws InterruptedException {
        IllegalStateException failure;
        try {
            failure = awaitEnd();
        } catch (InterruptedException whileWaiting) {
            setFree();
            throw whileWaiting;
        }
        if (failure == null) {
            return handle.join();
        }
        setFree();
        handle.close();
        throw failure;
    }

    /**
     * Lets the schedule switch to another thread, where the calling thread runs in one; elsewhere
     * it does nothing, so that components may call it in any execution.
     */
    public static void yieldNow() {
        if (Thread.currentThread() instanceof Member member) {
            member.schedule().yieldTurn(member);
        }
    }

    private @Nullable IllegalStateException awaitEnd() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            // The caller may have halted the machine while its threads came to rest: all look once
            // more, and rest only where there was nothing new for any of them.
            long lookedAfter = -1;
            while (turns <= mostTurns && !members.isEmpty()) {
                if (!resting) {
                    over.await();
                } else if (lookedAfter == events) {
                    break;
                } else {
                    stir();
                    lookedAfter = events;
                }
            }
            if (members.isEmpty()) {
                return null;
            }
            return failure(
                    resting
                            ? "the machine hangs with seed " + seed + ": all threads wait, "
                            : "the machine has not ended after "
                                    + mostTurns
                                    + " turns with seed "
                                    + seed
                                    + ", by ");
        } finally {
            lock.unlock();
        }
    }

    private IllegalStateException failure(String reason) {
        IllegalStateException failure =
                new IllegalStateException(
                        reason
                                + members.stream()
                                        .map(Thread::getName)
                                        .collect(Collectors.joining(", ")));
        for (Member member : members) {
            Throwable place = new Throwable(member.getName());
            place.setStackTrace(member.getStackTrace());
            failure.addSuppressed(place);
        }
        return failure;
    }

    private void setFree() {
        lock.lock();
        try {
            free = true;
            members.forEach(LockSupport::unpark);
        } finally {
            lock.unlock();
        }
    }

    private Thread member(Runnable task) {
        lock.lock();
        try {
            if (free || unbegun < members.size()) {
                throw new IllegalStateException(
                        "the schedule with seed "
                                + seed
                                + " has a machine already; create one for each machine");
            }
            turns = members.isEmpty() ? 0 : turns;
            Member member = new Member(this, task);
            members.add(member);
            unbegun++;
            return member;
        } finally {
            lock.unlock();
        }
    }

    private void begin(Member member) {
        lock.lock();
        try {
            unbegun--;
            // All are made before the first one is started, so that these are all there are.
            if (unbegun == 0) {
                passTurn();
            }
        } finally {
            lock.unlock();
        }
        awaitTurn(member);
    }

    private void end(Member member) {
        lock.lock();
        try {
            members.remove(member);
            events++;
            passTurn();
        } finally {
            lock.unlock();
        }
    }

    private void yieldTurn(Member member) {
        if (free) {
            return;
        }
        lock.lock();
        try {
            events++;
            passTurn();
        } finally {
            lock.unlock();
        }
        awaitTurn(member);
    }

    private void pause(int looks) {
        if (free || !(Thread.currentThread() instanceof Member member)) {
            LockSupport.park(this);
            return;
        }
        lock.lock();
        try {
            if (looks == 1) {
                events++;
            }
            member.lookedAfter = events;
            passTurn();
        } finally {
            lock.unlock();
        }
        awaitTurn(member);
    }

    /** Draws who is next. */
    private void passTurn() {
        int candidates = 0;
        for (Member member : members) {
            candidates += isCandidate(member) ? 1 : 0;
        }
        if (candidates == 0 && stirred) {
            stirred = false;
            events++;
            candidates = members.size();
        }
        if (candidates == 0) {
            turn = null;
            resting = !members.isEmpty();
            over.signalAll();
            return;
        }
        Member next = candidate(random.nextInt(candidates));
        turn = next;
        LockSupport.unpark(next);
        if (++turns > mostTurns) {
            over.signalAll();
        }
    }

    /** One that has looked in vain would do so again as long as nobody has done anything. */
    private boolean isCandidate(Member member) {
        return member.lookedAfter != events;
    }

    private Member candidate(int number) {
        int left = number;
        for (Member member : members) {
            if (isCandidate(member) && left-- == 0) {
                return member;
            }
        }
        throw new IllegalStateException("there are no " + number + " candidates");
    }

    private void awaitTurn(Member member) {
        boolean interrupted = false;
        while (turn != member && !free) {
            LockSupport.park(this);
            // Kept, it would turn the wait into a spin.
            interrupted |= Thread.interrupted();
            if (turn != member) {
                noteStir();
            }
        }
        if (interrupted) {
            member.interrupt();
        }
    }

    /** Notes that somebody has unparked the calling thread, though it had no turn. */
    private void noteStir() {
        lock.lock();
        try {
            stirred = true;
            stir();
        } finally {
            lock.unlock();
        }
    }

    /** Has all threads look again if they rest. */
    private void stir() {
        if (resting && !free) {
            resting = false;
            stirred = false;
            events++;
            passTurn();
        }
    }

    private static final class Member extends Thread {
        private final Interleaving schedule;
        private final Runnable task;

        /** After which event it has last looked in vain. Guarded by the schedule's lock. */
        private long lookedAfter = -1;

        Member(Interleaving schedule, Runnable task) {
            this.schedule = schedule;
            this.task = task;
            setDaemon(true);
        }

        Interleaving schedule() {
            return schedule;
        }

        @Override
        public void run() {
            schedule.begin(this);
            try {
                task.run();
            } finally {
                schedule.end(this);
            }
        }
    }
}
