package dev.modvm.runtime.threaded;

import dev.modvm.runtime.MachineOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One machine of the soak: is started, runs to its end, and is held to what is promised of it. */
final class SoakMachine {
    /** A machine takes some milliseconds, but for one that waits for a grace. */
    private static final int LIMIT_SECONDS = 50;

    final SoakPlan plan;
    final SoakThreads threads;

    private final SoakTotals totals;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Queue<SoakRequest> requests = new ConcurrentLinkedQueue<>();
    private final List<SoakPart> peripherals = new ArrayList<>();

    /** In the order of booting, as are the peripherals. */
    private final List<SoakPart> parts = new ArrayList<>();

    private final ThreadedExecution execution;

    /** The time of the machine: what happens to it as a whole, one after the other. */
    private final AtomicInteger clock = new AtomicInteger();

    private final AtomicInteger firstStep = new AtomicInteger();
    private final AtomicInteger occasions = new AtomicInteger();
    private volatile boolean toldToHalt;

    SoakMachine(SoakPlan plan, SoakTotals totals) {
        this.plan = plan;
        this.totals = totals;
        threads = new SoakThreads(plan, this::complain);
        execution = new ThreadedExecution(components(), plan.grace());
    }

    /** Makes the components, and returns them in the order of a spec. */
    private List<ThreadedComponent> components() {
        List<ThreadedComponent> components = new ArrayList<>();
        for (int index = 0; index < plan.peripherals; index++) {
            SoakPart part = new SoakPart(this, "p" + index, plan.random.nextLong());
            components.add(new SoakPeripheral(part, plan.random.nextInt(3) == 0));
            peripherals.add(part);
        }
        parts.addAll(peripherals);
        for (int index = 0; index < plan.processors; index++) {
            SoakPart part = new SoakPart(this, "cpu" + index, plan.random.nextLong());
            // The first one drives peripherals, which a node does not.
            ThreadedProcessor processor =
                    index > 0 && plan.random.nextInt(3) == 0
                            ? new SoakNode(part)
                            : new SoakProcessor(part);
            if (index == 0) {
                processor.countFor((ThreadedPeripheral) peripherals.get(0).component());
                processor.drive((ThreadedPeripheral) peripherals.get(1).component());
            }
            components.add(plan.random.nextInt(components.size() + 1), processor);
            parts.add(part);
        }
        return components;
    }

    /**
     * Runs the machine, started by a thread that is given up where it does not come back.
     *
     * @return what is wrong with the machine
     */
    Queue<String> run() throws InterruptedException {
        Thread user =
                new Thread(
                        () -> {
                            try {
                                runToEnd();
                            } catch (InterruptedException | RuntimeException | Error thrown) {
                                complain("its user: " + thrown);
                            }
                        });
        user.start();
        TimeUnit.SECONDS.timedJoin(user, LIMIT_SECONDS);
        if (user.isAlive()) {
            complain("it does not end:" + SoakThreads.stack(user) + threads.stacks());
        }
        return complaints;
    }

    private void runToEnd() throws InterruptedException {
        start();
        if (plan.outsiders) {
            threads.aside(this::askFromOutside);
        }
        if (plan.wild) {
            meddle();
        }
        MachineOutcome outcome = execution.join();
        if (!threads.leftOver().isEmpty()) {
            complain("threads are left:" + threads.stacks());
        }
        execution.close();
        verify(outcome);
    }

    private void start() {
        try {
            execution.start(threads.options());
            if (plan.point instanceof SoakPoint.AtStart) {
                complain("it has started without all of its threads");
            }
        } catch (RuntimeException | Error thrown) {
            if (plan.point instanceof SoakPoint.AtStart start
                    && start.shortage().explains(thrown)) {
                totals.hit(plan.point);
            } else {
                complain("it did not start: " + thrown);
            }
        }
    }

    /** Asks peripherals, as a window's thread does, until the machine has ended. */
    @SuppressWarnings("ThreadPriorityCheck") // A yield only makes the wait cheaper.
    private void askFromOutside() {
        SoakPart outsider = new SoakPart(this, "outsider", plan.seed);
        while (!execution.ended()) {
            try {
                outsider.mail.ask(anyPeripheral(outsider.random), List.of());
                outsider.mail.tell(anyPeripheral(outsider.random), List.of());
            } catch (RuntimeException passed) {
                // Wild machines let some failures pass, which nobody but this thread has to bear.
            }
            Thread.yield();
        }
    }

    /** Halts or closes some machines at once, whatever they are at. */
    private void meddle() {
        switch (plan.random.nextInt(8)) {
            case 0 -> halt();
            case 1 -> execution.close();
            default -> {}
        }
    }

    private void verify(MachineOutcome outcome) throws InterruptedException {
        if (!execution.join().toString().equals(outcome.toString())) {
            complain("its outcome has changed: " + outcome + ", then " + execution.join());
        }
        for (SoakPart part : parts) {
            part.mail.receiveAll();
            part.verify(outcome.component(part.name), this::complain);
            if (isStepping() && !part.bootedBefore(firstStep.get())) {
                complain(part.name + " booted after the first step");
            }
        }
        verifyOrderOfHalts();
        for (SoakRequest request : requests) {
            request.verify(this::complain);
            totals.count(request.fate(), 1);
        }
        totals.count("machines", 1);
        totals.count("components", parts.size());
        outcome.components().forEach(each -> totals.count("components " + each.status(), 1));
    }

    /** Each processor halts before all peripherals, each peripheral before the earlier ones. */
    private void verifyOrderOfHalts() {
        for (int index = 0; index < peripherals.size(); index++) {
            for (SoakPart later : parts.subList(index + 1, parts.size())) {
                if (!later.haltedBefore(peripherals.get(index))) {
                    complain(later.name + " did not halt before " + peripherals.get(index).name);
                }
            }
        }
    }

    /** Lets happen what the plan has for a component that comes to a moment of its life. */
    void pass(Moment moment, SoakPart part) throws Exception {
        Mishap mishap = null;
        if (plan.point instanceof SoakPoint.InComponent place
                && place.moment() == moment
                && occasions.getAndIncrement() == plan.occasion) {
            mishap = place.mishap();
        } else if (plan.strays(moment, part.random)) {
            mishap = SoakPlan.anyMishap(part.random);
        }
        if (mishap != null) {
            totals.hit(new SoakPoint.InComponent(moment, mishap));
            mishap.happen(this, part);
        }
    }

    /** Notes that a processor steps: all components have booted by now. */
    void noteStep() {
        if (!isStepping()) {
            firstStep.compareAndSet(0, tick());
        }
    }

    boolean isStepping() {
        return firstStep.get() > 0;
    }

    /** Returns the time, which is another one each time. */
    int tick() {
        return clock.incrementAndGet();
    }

    void note(SoakRequest request) {
        requests.add(request);
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    void halt() {
        execution.halt();
        toldToHalt = true;
    }

    boolean isToldToHalt() {
        return toldToHalt;
    }

    ThreadedExecution execution() {
        return execution;
    }

    SoakPart any(Random random) {
        return parts.get(random.nextInt(parts.size()));
    }

    SoakPart anyPeripheral(Random random) {
        return peripherals.get(random.nextInt(peripherals.size()));
    }

    /** Returns a peripheral whose handlers ask others. */
    SoakPart anyAskingPeripheral(Random random) {
        return peripherals.get(1 + random.nextInt(peripherals.size() - 1));
    }

    /** Returns the peripheral whose handlers ask nobody, which has booted before all others. */
    SoakPart thatAsksNobody() {
        return peripherals.get(0);
    }

    boolean asksNobody(SoakPart part) {
        return part == thatAsksNobody();
    }
}
