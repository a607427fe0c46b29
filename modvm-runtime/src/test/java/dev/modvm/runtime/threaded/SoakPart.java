package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentOutcome;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One component of a machine of the soak, as its own code sees it: that code is executed by one
 * thread at a time, from one boot to one halt, and what it throws is the component's outcome.
 */
final class SoakPart {
    /** One end of a component: what it threw, and when. */
    private record Fault(Moment moment, Throwable thrown) {}

    final SoakMachine machine;
    final String name;
    final Random random;
    final SoakMail mail;

    private ThreadedComponent component;
    private final AtomicReference<Thread> inside = new AtomicReference<>();

    /** All of these are the owner's, and read when the machine has ended. */
    private final List<Fault> faults = new ArrayList<>();

    private int boots;
    private int halts;
    private int stepsTooMany;

    /** In the time of the machine; 0 for never. */
    private int bootEnd;

    private int haltStart;
    private int haltEnd;

    SoakPart(SoakMachine machine, String name, long seed) {
        this.machine = machine;
        this.name = name;
        random = new Random(seed);
        mail = new SoakMail(this);
    }

    void is(ThreadedComponent itself) {
        component = itself;
    }

    ThreadedComponent component() {
        return component;
    }

    /** Tells whether this is no component, but a thread that is not the machine's. */
    boolean isOutsider() {
        return component == null;
    }

    boolean isProcessor() {
        return component instanceof ThreadedProcessor;
    }

    void boot(Action code) throws Exception {
        boots++;
        run(isProcessor() ? Moment.PROCESSOR_BOOT : Moment.PERIPHERAL_BOOT, code);
        bootEnd = machine.tick();
    }

    void step(Action code) throws Exception {
        machine.noteStep();
        // It may have been about to step when the machine was told to halt.
        if (machine.isToldToHalt() && stepsTooMany++ > 0) {
            machine.complain(name + " steps on though the machine was halted");
        }
        run(Moment.STEP, code);
    }

    void halt(Action code) throws Exception {
        halts++;
        haltStart = machine.tick();
        if (machine.plan.leavesOthersAlone() && Thread.currentThread().isInterrupted()) {
            machine.complain(name + " halts with an interrupt of what it did before");
        }
        try {
            run(isProcessor() ? Moment.PROCESSOR_HALT : Moment.PERIPHERAL_HALT, code);
        } finally {
            haltEnd = machine.tick();
        }
    }

    /** Runs code that ends the component when it throws. */
    void run(Moment moment, Action code) throws Exception {
        try {
            watch(moment, code);
        } catch (Throwable thrown) {
            faults.add(new Fault(moment, thrown));
            throw thrown;
        }
    }

    private void watch(Moment moment, Action code) throws Exception {
        Thread before = inside.getAndSet(Thread.currentThread());
        if (before != null && before != Thread.currentThread()) {
            machine.complain(before + " is in " + name + " when another one comes, at " + moment);
        }
        try {
            machine.pass(moment, this);
            code.run();
        } finally {
            inside.set(before);
        }
    }

    /** Handles a request, as generated entries do: between looks at the time, where it has one. */
    long handle(SoakRequest request, Runnable catchUp, Runnable renew) {
        if (bootEnd == 0 || haltStart > 0 || !faults.isEmpty()) {
            machine.complain(request + " is handled by a component that does not run: " + faults);
        }
        mail.arrived(request);
        catchUp.run();
        Throwable fault = null;
        try {
            watch(request.moment, () -> mail.askFurther(request));
            long answer = random.nextInt(1 << 20);
            request.handle(SoakRequest.Result.ANSWERED, answer);
            return answer;
        } catch (RequestFailed failed) {
            request.handle(SoakRequest.Result.FAILED, failed.code());
            throw failed;
        } catch (InterruptedException interrupted) {
            IllegalStateException wrapped = new IllegalStateException(interrupted);
            fault = wrapped;
            throw wrapped;
        } catch (RuntimeException | Error thrown) {
            fault = thrown;
            throw thrown;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        } finally {
            renew.run();
            // After the renewal, which may have ended the component before this does.
            if (fault != null) {
                faults.add(new Fault(request.moment, fault));
            }
        }
    }

    /** Tells whether it has been well until its turn to halt came, after all that was sent. */
    boolean mustHandleAll() {
        return !isProcessor()
                && machine.plan.isPatient()
                && faults.stream().allMatch(fault -> fault.moment.isHalt());
    }

    /** Says what is wrong with its life, when the machine has ended. */
    void verify(ComponentOutcome outcome, Consumer<String> complaints) {
        Consumer<String> ofThis = complaint -> complaints.accept(name + " " + complaint);
        if (boots > 1 || (machine.isStepping() && boots == 0)) {
            ofThis.accept("was booted " + boots + " times");
        }
        if (halts != (bootEnd > 0 ? 1 : 0)) {
            ofThis.accept("was halted " + halts + " times; its boot returned at " + bootEnd);
        }
        Optional<Throwable> failure = firstFault(fault -> !(fault.thrown instanceof Terminated));
        Optional<Throwable> end =
                firstFault(fault -> fault.thrown instanceof Terminated && !fault.moment.isHalt());
        ComponentOutcome due =
                new ComponentOutcome(
                        component.life().metadata(),
                        failure.isPresent()
                                ? ComponentStatus.FAILED
                                : end.isPresent() ? ComponentStatus.ENDED : ComponentStatus.HALTED,
                        failure.isEmpty() && end.isPresent()
                                ? OptionalLong.of(((Terminated) end.get()).code())
                                : OptionalLong.empty(),
                        failure);
        if (!outcome.equals(due)) {
            ofThis.accept("ended as " + outcome + "; it should have as " + due + ": " + faults);
        }
        failure.ifPresent(first -> verifyNoneVanished(first, ofThis));
    }

    private Optional<Throwable> firstFault(Predicate<Fault> which) {
        return faults.stream().filter(which).findFirst().map(Fault::thrown);
    }

    private void verifyNoneVanished(Throwable first, Consumer<String> complaints) {
        // What answers a request has no place for others.
        boolean keepsOthers = !(first instanceof RequestFailed);
        List<Throwable> kept = List.of(first.getSuppressed());
        for (Fault fault : faults) {
            boolean due = fault.thrown != first && !(fault.thrown instanceof Terminated);
            if (keepsOthers && due && !kept.contains(fault.thrown)) {
                complaints.accept("has lost a failure: " + fault);
            }
        }
    }

    /** Tells whether its boot returned before that time, or never did. */
    boolean bootedBefore(int time) {
        return bootEnd < time;
    }

    /** Tells whether it halted before another one did, as far as both did. */
    boolean haltedBefore(SoakPart other) {
        return haltStart == 0 || other.haltStart == 0 || haltEnd < other.haltStart;
    }
}
