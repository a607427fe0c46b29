package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentActivity;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.StartOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One life of a machine with a thread for each component. Peripherals boot in the order of the
 * spec, then the processors and nodes, each on its own thread; none of these steps before all have
 * booted. When the last one has ended, the peripherals halt in the reverse order.
 *
 * <p>Any thread may call its methods, but those of the machine's own components.
 */
public final class ThreadedExecution implements MachineHandle {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Duration grace;

    /** In the order of the spec. */
    private final List<ThreadedComponent> components;

    private final Progress progress;

    /** Peripherals in the order of the spec, then the processors and nodes. */
    private final List<ThreadedComponent> bootOrder;

    private final RollCall rollCall;

    /** Whether every thread has been started, so that one which is new never begins. */
    private volatile boolean allStarted;

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
        progress = new Progress(components);
        bootOrder = progress.bootOrder();
        rollCall = progress.rollCall();
    }

    /**
     * Starts the threads and returns at once. Called once.
     *
     * @param options which threads, and how they wait
     * @return this life, running
     * @throws IllegalStateException if there is no thread for a component
     */
    public MachineHandle start(StartOptions options) {
        Crew crew = new Crew(progress, options);
        try {
            crew.recruit();
            for (Thread thread : crew.threads()) {
                thread.start();
            }
            allStarted = true;
        } finally {
            if (!allStarted) {
                abandonUnstarted();
            }
        }
        return this;
    }

    /** There were no more threads: those that were started must not wait for the others. */
    private void abandonUnstarted() {
        halt();
        for (int number = 0; number < bootOrder.size(); number++) {
            if (number >= progress.homes().size()
                    || progress.homes().get(number).thread().getState() == Thread.State.NEW) {
                bootOrder.get(number).life().halted();
                progress.finish(number);
            }
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
        requireOutsider();
        rollCall.awaitAll();
        return outcomeAfter(number -> true);
    }

    @Override
    public MachineOutcome joinProcessors() throws InterruptedException {
        requireOutsider();
        rollCall.awaitProcessors();
        return outcomeAfter(number -> !progress.isPeripheral(number));
    }

    @Override
    public MachineOutcome joinPeripherals() throws InterruptedException {
        requireOutsider();
        rollCall.awaitPeripherals();
        return outcomeAfter(progress::isPeripheral);
    }

    private MachineOutcome outcomeAfter(IntPredicate which) throws InterruptedException {
        for (Thread thread : leaving(which)) {
            thread.join();
        }
        return outcome();
    }

    @Override
    public MachineOutcome join(Duration atMost) throws InterruptedException {
        requireOutsider();
        // Their threads have nothing left to do then but to return: that is worth no second wait.
        return rollCall.await(atMost) ? join() : outcome();
    }

    /** Returns the threads that have nothing left to do but to return, once some have finished. */
    private Set<Thread> leaving(IntPredicate which) {
        Set<Thread> leaving = new LinkedHashSet<>();
        Set<Thread> staying = new HashSet<>();
        for (int number = 0; number < progress.homes().size(); number++) {
            boolean finished = which.test(number) && !bootOrder.get(number).life().isStuck();
            (finished ? leaving : staying).add(progress.homes().get(number).thread());
        }
        // One that has other components may be busy with them.
        leaving.removeAll(staying);
        return leaving;
    }

    private void requireOutsider() {
        HeldComponents held = HeldComponents.ofThisThread();
        // A thread from outside may be in a handler, for which the machine waits, too.
        if (held.belongsTo(progress) || held.executesFor(progress)) {
            throw new IllegalStateException(
                    "a component would wait for itself; call halt(), and join from another thread");
        }
    }

    @Override
    public List<ComponentActivity> activity() {
        return components.stream().map(ThreadedComponent::activity).toList();
    }

    @Override
    public void halt() {
        progress.halt();
    }

    @Override
    public void close() {
        requireOutsider();
        halt();
        boolean interrupted = false;
        while (!ended()) {
            failOfDeadThreads();
            boolean hurried = progress.isHurried();
            int[] tenures = progress.tenures();
            interrupted |= rollCall.awaitAll(grace);
            failOfDeadThreads();
            interruptExecutionOf(lasting(tenures));
            interrupted |= rollCall.awaitAll(grace);
            List<ThreadedComponent> lasting = lasting(tenures);
            giveUp(lasting.isEmpty() && hurried ? forsaken(tenures) : lasting);
        }
        for (Thread thread : leaving(number -> true)) {
            interrupted |= awaitExit(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Fails the components whose threads have ended before them, or never began: nobody else can
     * end them.
     */
    private void failOfDeadThreads() {
        for (int number = 0; number < progress.homes().size(); number++) {
            Thread thread = progress.homes().get(number).thread();
            // In this order: a thread that has ended finishes nothing any more.
            if (isDead(thread) && !rollCall.hasFinished(number)) {
                ThreadedComponent component = bootOrder.get(number);
                component
                        .life()
                        .end(
                                new IllegalStateException(
                                        "the thread of "
                                                + component.name()
                                                + " has ended before it; the thread factory of the"
                                                + " start options must return a thread that runs"
                                                + " its task to the end"));
                if (component.ownership().isOwnedBy(thread)) {
                    component.life().stuck();
                }
                component.ownership().callAskers();
                progress.finish(number);
            }
        }
    }

    private boolean isDead(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.TERMINATED || (allStarted && state == Thread.State.NEW);
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
    private static boolean awaitExit(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException whileWaiting) {
                interrupted = true;
            }
        }
        return interrupted;
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
     * Returns the components that have not ended, though nothing holds them up and nobody has
     * executed any since the tenures were taken: their threads have died, or never began.
     */
    private List<ThreadedComponent> forsaken(int[] tenures) {
        List<ThreadedComponent> forsaken = new ArrayList<>();
        for (int index = 0; index < tenures.length; index++) {
            Ownership ownership = bootOrder.get(index).ownership();
            if (ownership.tenures() != tenures[index]) {
                return List.of();
            }
            if (!rollCall.hasFinished(index)) {
                forsaken.add(bootOrder.get(index));
            }
        }
        return forsaken;
    }

    /**
     * Reports as stuck what is still executing; what waits for it is freed by that, and can end.
     * Where nothing executes, they wait for one another, which a {@code recv} in a handler can
     * cause.
     */
    private void giveUp(List<ThreadedComponent> lasting) {
        List<ThreadedComponent> stuck =
                lasting.stream().filter(component -> component.ownership().isExecuting()).toList();
        Set<ThreadedComponent> given = new HashSet<>(stuck.isEmpty() ? lasting : stuck);
        for (int number = 0; number < bootOrder.size(); number++) {
            ThreadedComponent component = bootOrder.get(number);
            if (given.contains(component)) {
                component.life().stuck();
                component.ownership().callAskers();
                progress.finish(number);
            }
        }
        progress.hurry();
    }

    private MachineOutcome outcome() {
        return new MachineOutcome(
                components.stream().map(component -> component.life().outcome()).toList());
    }
}
