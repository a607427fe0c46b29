package dev.modvm.runtime.threaded;

import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.StartOptions;
import dev.modvm.runtime.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * One life of a machine with a thread for each component. Peripherals boot in the order of the
 * spec, then the processors, each on its own thread; no processor steps before all have booted.
 * When the last processor has ended, the peripherals halt in the reverse order.
 *
 * <p>Any thread may call its methods, but those of the machine's own components.
 */
public final class ThreadedExecution implements MachineHandle {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final int STEPS_BEFORE_A_YIELD = 1 << 16;

    private final Duration grace;

    /** In the order of the spec. */
    private final List<ThreadedComponent> components;

    /** Peripherals in the order of the spec, then the processors. */
    private final List<ThreadedComponent> bootOrder = new ArrayList<>();

    private final int peripherals;

    /** One for each component, in the order of booting. */
    private final List<Thread> threads = new ArrayList<>();

    private final RollCall rollCall;

    /** How threads wait that have nothing to do; set before the first one starts. */
    private Waiting waiting = Waiting.balanced();

    /**
     * How many components have had their turn to boot. Written by the one whose turn it is; once
     * the machine is halting, by all, in any order. It does not matter then: nobody boots any more,
     * and whoever waits for a number goes on without it.
     */
    private volatile int booted;

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
        rollCall = new RollCall(peripherals, bootOrder.size() - peripherals);
    }

    /**
     * Starts a thread for each component and returns at once. Called once.
     *
     * @param options which threads, and how they wait
     * @return this life, running
     * @throws IllegalStateException if there is no thread for a component
     */
    public MachineHandle start(StartOptions options) {
        waiting = options.waiting();
        int started = 0;
        try {
            for (int index = 0; index < bootOrder.size(); index++) {
                threads.add(thread(index, options));
            }
            for (Thread thread : threads) {
                thread.start();
                started++;
            }
        } finally {
            if (started < bootOrder.size()) {
                abandonUnstarted(started);
            }
        }
        return this;
    }

    private Thread thread(int turn, StartOptions options) {
        ThreadedComponent component = bootOrder.get(turn);
        Thread thread = options.threads().newThread(() -> live(component, turn));
        if (thread == null) {
            throw new IllegalStateException(
                    "the thread factory of the start options made no thread for "
                            + component.name()
                            + "; return one for each component");
        }
        thread.setName(component.life().metadata().description());
        component.ownership().home(thread, options.waiting());
        return thread;
    }

    /** There were no more threads: those that were started must not wait for the others. */
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
        return rollCall.allHaveFinished();
    }

    /**
     * Tells whether a component that is stuck still executes. It must not be started again: its
     * code would run on two threads at once.
     *
     * @return whether a thread has outlived its machine
     */
    public boolean outlived() {
        return bootOrder.stream()
                .anyMatch(
                        component -> component.life().isStuck() && component.ownership().isOwned());
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

    private MachineOutcome join(IntPredicate which) throws InterruptedException {
        requireOutsider();
        rollCall.await(which);
        for (int index = 0; index < threads.size(); index++) {
            if (which.test(index) && !bootOrder.get(index).life().isStuck()) {
                threads.get(index).join();
            }
        }
        return outcome();
    }

    @Override
    public MachineOutcome join(Duration atMost) throws InterruptedException {
        requireOutsider();
        // Their threads have nothing left to do then but to return: that is worth no second wait.
        return rollCall.await(atMost) ? join() : outcome();
    }

    private void requireOutsider() {
        if (threads.contains(Thread.currentThread())) {
            throw new IllegalStateException(
                    "a component would wait for itself; call halt(), and join from another thread");
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
            int[] tenures = tenures();
            interrupted |= rollCall.awaitAll(grace);
            interruptExecutionOf(lasting(tenures));
            interrupted |= rollCall.awaitAll(grace);
            giveUp(lasting(tenures));
        }
        for (int index = 0; index < threads.size(); index++) {
            interrupted |= awaitExit(index);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void interruptExecutionOf(List<ThreadedComponent> lasting) {
        Set<Thread> executing = new HashSet<>();
        for (ThreadedComponent component : lasting) {
            Thread thread = component.ownership().executingThread();
            if (thread != null) {
                executing.add(thread);
            }
        }
        // All are known before the first one is interrupted: that frees others, which wait for it.
        executing.forEach(Thread::interrupt);
    }

    /** Waits for a thread that has nothing left to do but to return; tells of interrupts. */
    private boolean awaitExit(int index) {
        boolean interrupted = false;
        while (!bootOrder.get(index).life().isStuck() && threads.get(index).isAlive()) {
            try {
                threads.get(index).join();
            } catch (InterruptedException whileWaiting) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private int[] tenures() {
        return bootOrder.stream().mapToInt(component -> component.ownership().tenures()).toArray();
    }

    /**
     * Returns the components that have not ended, and have had one and the same owner since the
     * tenures were taken. Others are being asked by one that does not end, and come and go.
     */
    private List<ThreadedComponent> lasting(int[] tenures) {
        List<ThreadedComponent> lasting = new ArrayList<>();
        for (int index = 0; index < tenures.length; index++) {
            Ownership ownership = bootOrder.get(index).ownership();
            if (!rollCall.hasFinished(index)
                    && ownership.isOwned()
                    && ownership.tenures() == tenures[index]) {
                lasting.add(bootOrder.get(index));
            }
        }
        return lasting;
    }

    /**
     * Reports as stuck what is still executing; what waits for it is freed by that, and can end.
     * Where nothing executes, they wait for one another, which a {@code recv} in a handler can
     * cause.
     */
    private void giveUp(List<ThreadedComponent> lasting) {
        List<ThreadedComponent> stuck =
                lasting.stream().filter(component -> component.ownership().isExecuting()).toList();
        for (ThreadedComponent component : stuck.isEmpty() ? lasting : stuck) {
            component.life().stuck();
            finish(bootOrder.indexOf(component));
        }
        wakeAll();
    }

    private void wakeAll() {
        threads.forEach(LockSupport::unpark);
    }

    private MachineOutcome outcome() {
        return new MachineOutcome(
                components.stream().map(component -> component.life().outcome()).toList());
    }

    private void live(ThreadedComponent component, int turn) {
        try {
            await(() -> booted == turn || halting);
            if (component instanceof ThreadedProcessor processor) {
                live(processor, turn);
            } else {
                live((ThreadedPeripheral) component, turn);
            }
        } catch (Throwable thrown) {
            // What components throw does not come here: the system has run out of something.
            component.life().end(thrown);
        } finally {
            component.life().halted();
            finish(turn);
        }
    }

    private void live(ThreadedProcessor processor, int turn) {
        processor.ownership().enterWhenIdle();
        boot(processor, turn);
        Ownership ownership = processor.ownership();
        while (booted != bootOrder.size() && !halting) {
            // Those who boot later may ask it already.
            if (!ownership.serveBetweenSteps()) {
                LockSupport.park(this);
                Thread.interrupted();
            }
        }
        // All components boot at time 0, whatever they access, then and when they are asked.
        processor.counter().cycle(0);
        HeldComponents.ofThisThread().stepping(processor.counter());
        try {
            int steps = 0;
            while (!halting && processor.life().available()) {
                processor.step();
                ownership.serveBetweenSteps();
                if (++steps % STEPS_BEFORE_A_YIELD == 0) {
                    yieldNow();
                }
            }
        } catch (Throwable thrown) {
            processor.life().end(thrown);
            HeldComponents.ofThisThread().unwind(1);
        }
        end(processor);
    }

    @SuppressWarnings("ThreadPriorityCheck") // Virtual threads are not time-sliced.
    private static void yieldNow() {
        Thread.yield();
    }

    private void live(ThreadedPeripheral peripheral, int turn) {
        if (peripheral.ownership().enterWhenIdle()) {
            boot(peripheral, turn);
            peripheral.ownership().leave();
        }
        serveUntilHalt(peripheral, turn);
        if (peripheral.ownership().enterWhenIdle()) {
            end(peripheral);
        }
    }

    /**
     * Serves a peripheral while it is idle, until its turn to halt has come and the messages that
     * the processors left behind have been handled: they may ask other peripherals.
     */
    private void serveUntilHalt(ThreadedPeripheral peripheral, int turn) {
        long deadline = 0;
        int looks = 0;
        while (!peripheral.life().isStuck()) {
            if (peripheral.ownership().serveIfIdle()) {
                looks = 0;
                continue;
            }
            int next = rollCall.unhaltedPeripherals() - 1;
            if (rollCall.unfinishedProcessors() > 0) {
                waiting.pause(++looks);
            } else if (next > turn) {
                // It waits until this one has nothing to do either.
                LockSupport.unpark(threads.get(next));
                LockSupport.park(this);
            } else {
                long now = System.nanoTime();
                deadline = deadline == 0 ? now + grace.toNanos() : deadline;
                // Messages that beget messages for ever keep nobody from halting.
                if (allQuiet() || now - deadline >= 0) {
                    return;
                }
                LockSupport.parkNanos(this, deadline - now);
            }
            // Kept, it would turn the wait into a spin; it can't be meant for a thread that waits.
            Thread.interrupted();
        }
    }

    /**
     * Tells whether no peripheral has anything to do. Without processors only what is being handled
     * can send more. One look is not enough: a component may be asked after it, by one that is
     * looked at later. But where each was idle, then each is idle again, and nobody has executed
     * any of them in between, nothing can follow.
     */
    private boolean allQuiet() {
        int[] tenures = tenures();
        boolean eachWasQuiet = eachIsQuiet();
        return eachWasQuiet && eachIsQuiet() && Arrays.equals(tenures, tenures());
    }

    private boolean eachIsQuiet() {
        for (ThreadedComponent component : bootOrder.subList(0, peripherals)) {
            Ownership ownership = component.ownership();
            // What lies in the inbox of one that has ended is refused, and sends nothing.
            boolean busy =
                    component.life().available() ? !ownership.isQuiet() : ownership.isOwned();
            if (busy && !component.life().isStuck()) {
                return false;
            }
        }
        return true;
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

    private void end(ThreadedComponent component) {
        // An interrupt was meant for the step or the handler, which is over.
        Thread.interrupted();
        component.haltNow();
        component.ownership().leave();
    }

    private void finish(int turn) {
        boolean lastProcessor = rollCall.finish(turn);
        int next = rollCall.unhaltedPeripherals() - 1;
        if (lastProcessor) {
            wakeAll();
        } else if (rollCall.unfinishedProcessors() == 0 && next >= 0 && next < threads.size()) {
            LockSupport.unpark(threads.get(next));
        }
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
