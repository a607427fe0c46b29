package dev.modvm.runtime.threaded;

import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One life of a machine with a thread for each component. Peripherals boot in the order of the
 * spec, then the processors, each on its own thread; no processor steps before all have booted.
 * When the last processor has ended, the peripherals halt in the reverse order.
 *
 * <p>Any thread may call its methods, but those of the machine's own components.
 */
public final class ThreadedExecution implements MachineHandle {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Duration grace;

    /** In the order of the spec. */
    private final List<ThreadedComponent> components;

    /** Peripherals in the order of the spec, then the processors. */
    private final List<ThreadedComponent> bootOrder = new ArrayList<>();

    private final int peripherals;

    /** One for each component, in the order of booting. */
    private final List<Thread> threads = new ArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition componentEnded = lock.newCondition();

    /** Which components have ended or are stuck, in the order of booting. Guarded by the lock. */
    private final boolean[] finished;

    /** How many components have had their turn to boot. Written by the one whose turn it is. */
    private volatile int booted;

    private volatile int unfinishedProcessors;

    /** The number of peripherals that have not halted, of which the last one is next. */
    private volatile int unhaltedPeripherals;

    private volatile boolean halting;

    /**
     * Creates a life that has not begun.
     *
     * @param components the components, in the order of the spec
     */
    public ThreadedExecution(List<? extends ThreadedComponent> components) {
        this(components, GRACE);
    }

    ThreadedExecution(List<? extends ThreadedComponent> components, Duration grace) {
        this.components = List.copyOf(components);
        this.grace = grace;
        for (ThreadedComponent component : components) {
            if (component instanceof ThreadedPeripheral) {
                bootOrder.add(component);
            }
        }
        peripherals = bootOrder.size();
        for (ThreadedComponent component : components) {
            if (component instanceof ThreadedProcessor) {
                bootOrder.add(component);
            }
        }
        finished = new boolean[bootOrder.size()];
        unfinishedProcessors = bootOrder.size() - peripherals;
        unhaltedPeripherals = peripherals;
    }

    /**
     * Starts a thread for each component and returns at once. Called once.
     *
     * @return this life, running
     */
    public MachineHandle start() {
        for (int index = 0; index < bootOrder.size(); index++) {
            ThreadedComponent component = bootOrder.get(index);
            int turn = index;
            Thread thread =
                    new Thread(
                            component instanceof ThreadedProcessor processor
                                    ? () -> live(processor, turn)
                                    : () -> live((ThreadedPeripheral) component, turn),
                            component.life().metadata().description());
            threads.add(thread);
            component.ownership().home(thread);
        }
        int started = 0;
        try {
            for (Thread thread : threads) {
                thread.start();
                started++;
            }
        } finally {
            if (started < threads.size()) {
                abandonUnstarted(started);
            }
        }
        return this;
    }

    /** The system had no more threads: those that were started must not wait for the others. */
    private void abandonUnstarted(int started) {
        halt();
        for (int index = started; index < bootOrder.size(); index++) {
            bootOrder.get(index).life().halted();
            finish(index);
        }
    }

    /**
     * Tells whether every component has ended or is stuck.
     *
     * @return whether this life is over
     */
    public boolean ended() {
        return haveFinished(index -> true);
    }

    @Override
    public MachineOutcome join() throws InterruptedException {
        return join(index -> true);
    }

    @Override
    public MachineOutcome joinProcessors() throws InterruptedException {
        return join(index -> index >= peripherals);
    }

    @Override
    public MachineOutcome joinPeripherals() throws InterruptedException {
        return join(index -> index < peripherals);
    }

    private MachineOutcome join(Predicate<Integer> which) throws InterruptedException {
        requireOutsider();
        lock.lockInterruptibly();
        try {
            while (!haveFinished(which)) {
                componentEnded.await();
            }
        } finally {
            lock.unlock();
        }
        for (int index = 0; index < threads.size(); index++) {
            if (which.test(index) && !bootOrder.get(index).life().isStuck()) {
                threads.get(index).join();
            }
        }
        return outcome();
    }

    private void requireOutsider() {
        if (threads.contains(Thread.currentThread())) {
            throw new IllegalStateException(
                    "a component would wait for itself; call halt(), and join from another thread");
        }
    }

    private boolean haveFinished(Predicate<Integer> which) {
        lock.lock();
        try {
            for (int index = 0; index < finished.length; index++) {
                if (which.test(index) && !finished[index]) {
                    return false;
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void halt() {
        halting = true;
        wakeAll();
    }

    @Override
    public void close() {
        requireOutsider();
        halt();
        boolean interrupted = false;
        while (!ended()) {
            interrupted |= awaitEnd();
            forUnfinished(component -> component.ownership().interruptExecution());
            interrupted |= awaitEnd();
            giveUp();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the machine has ended or the grace period is over; tells of interrupts. */
    private boolean awaitEnd() {
        boolean interrupted = false;
        long deadline = System.nanoTime() + grace.toNanos();
        lock.lock();
        try {
            while (!ended()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    break;
                }
                try {
                    componentEnded.await(left, TimeUnit.NANOSECONDS);
                } catch (InterruptedException closedWithoutWaiting) {
                    interrupted = true;
                }
            }
        } finally {
            lock.unlock();
        }
        return interrupted;
    }

    /**
     * Reports as stuck what is still executing; what waits for it is freed by that, and can end.
     */
    private void giveUp() {
        forUnfinished(
                component -> {
                    if (component.ownership().isExecuting()) {
                        component.life().stuck();
                        finish(bootOrder.indexOf(component));
                    }
                });
        wakeAll();
    }

    private void forUnfinished(Consumer<ThreadedComponent> action) {
        for (int index = 0; index < finished.length; index++) {
            int which = index;
            if (!haveFinished(candidate -> candidate == which)) {
                action.accept(bootOrder.get(index));
            }
        }
    }

    private void wakeAll() {
        threads.forEach(LockSupport::unpark);
    }

    private MachineOutcome outcome() {
        return new MachineOutcome(
                components.stream().map(component -> component.life().outcome()).toList());
    }

    private void live(ThreadedProcessor processor, int turn) {
        await(() -> booted == turn || halting);
        processor.ownership().enterWhenIdle();
        boot(processor, turn);
        await(() -> booted == bootOrder.size() || halting);
        try {
            while (!halting && processor.life().available()) {
                processor.step();
            }
        } catch (Throwable thrown) {
            processor.life().end(thrown);
        }
        end(processor, turn);
    }

    private void live(ThreadedPeripheral peripheral, int turn) {
        await(() -> booted == turn || halting);
        peripheral.ownership().enterWhenIdle();
        boot(peripheral, turn);
        peripheral.ownership().leave();
        await(
                () -> {
                    boolean served = peripheral.ownership().serveIfIdle();
                    return !served && unfinishedProcessors == 0 && unhaltedPeripherals == turn + 1;
                });
        if (peripheral.ownership().enterWhenIdle()) {
            end(peripheral, turn);
        }
    }

    private void boot(ThreadedComponent component, int turn) {
        if (!halting) {
            component.bootNow();
        }
        booted = turn + 1;
        if (turn + 1 < threads.size()) {
            LockSupport.unpark(threads.get(turn + 1));
        } else {
            wakeAll();
        }
    }

    private void end(ThreadedComponent component, int turn) {
        // An interrupt was meant for the step or the handler, which is over.
        Thread.interrupted();
        component.haltNow();
        component.ownership().leave();
        finish(turn);
    }

    private void finish(int turn) {
        lock.lock();
        try {
            if (finished[turn]) {
                return;
            }
            finished[turn] = true;
            unfinishedProcessors = unfinished(peripherals, finished.length);
            int unhalted = unhaltedPeripherals;
            while (unhalted > 0 && finished[unhalted - 1]) {
                unhalted--;
            }
            unhaltedPeripherals = unhalted;
            componentEnded.signalAll();
        } finally {
            lock.unlock();
        }
        if (unfinishedProcessors == 0 && unhaltedPeripherals > 0) {
            LockSupport.unpark(threads.get(unhaltedPeripherals - 1));
        }
    }

    private int unfinished(int from, int to) {
        int unfinished = 0;
        for (int index = from; index < to; index++) {
            unfinished += finished[index] ? 0 : 1;
        }
        return unfinished;
    }

    /**
     * Waits for a condition; whoever makes it true unparks the thread. Interrupts do not end it.
     */
    private void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.park(this);
            // Kept, it would turn the wait into a spin; it can't be meant for a thread that waits.
            Thread.interrupted();
        }
    }
}
