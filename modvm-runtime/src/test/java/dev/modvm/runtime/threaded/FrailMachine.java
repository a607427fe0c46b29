package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Terminated;
import dev.modvm.runtime.lifecycle.ChannelBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;

/**
 * A small machine that does all that threads of a machine can do with each other: queries to idle,
 * busy, confined and ended components, in a circle, to a node that takes turns; messages to a full
 * inbox; channels; a halt that sends. Its own code tolerates that a component is unavailable, and
 * nothing else; so whoever fails has met the error that the test throws. Only one component fails
 * for a reason of its own.
 */
final class FrailMachine {
    /** A wait of a component's own code for others ends after this time, come what may. */
    private static final long MOST_PATIENCE_NANOSECONDS = 5_000_000;

    private static final int STEPS = 2;
    private static final int DEPTH = 50;
    private static final int BLOCK = -1;
    private static final int REFUSE = -6;
    private static final int FLOOD = ChannelBounds.CAPACITY + 50;

    final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    /** The names of those that could not answer. */
    private final Set<String> unavailable = ConcurrentHashMap.newKeySet();

    private final AtomicInteger sentToLog = new AtomicInteger();
    private final AtomicInteger handledByLog = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();
    private final int[] stepsDone = new int[2];

    private final ScriptedPeripheral log = new ScriptedPeripheral("log", this::handleByLog);
    private final ScriptedPeripheral window =
            new ScriptedPeripheral("window", true, this::handleByWindow);
    private final ScriptedPeripheral busy = new ScriptedPeripheral("busy", this::handleByBusy);
    private final ScriptedPeripheral left = new ScriptedPeripheral("left", address -> 0);
    private final ScriptedPeripheral right = new ScriptedPeripheral("right", true, address -> 0);
    private final ScriptedPeripheral gone =
            new ScriptedPeripheral(
                    "gone",
                    address -> {
                        throw Terminated.with(3);
                    });
    private final ScriptedPeripheral bad =
            new ScriptedPeripheral(
                    "bad",
                    address -> {
                        throw new IllegalStateException("its own");
                    });
    private final ScriptedNode node = new ScriptedNode("node", address -> 0);
    private final ThreadedFrontEnd<Object> toWindow = new ThreadedFrontEnd<>(window);
    private final ThreadedFrontEnd<Object> toBusy = new ThreadedFrontEnd<>(busy);

    private final ScriptedProcessor cpu0 =
            ScriptedProcessor.stepping("cpu0", STEPS, this::stepOfCpu0);
    private final ScriptedProcessor cpu1 =
            ScriptedProcessor.stepping("cpu1", STEPS, this::stepOfCpu1);

    FrailMachine() {
        left.handling(depth -> depth == 0 ? 0 : 1 + ask(right, depth - 1, depth - 1));
        right.handling(depth -> depth == 0 ? 0 : 1 + ask(left, depth - 1, depth - 1));
        left.halting(
                () -> {
                    ask(window, 3, 4);
                    tellLog(0);
                });
        bad.halting(
                () -> {
                    throw new IllegalStateException("its own as well");
                });
        node.handling(
                address -> {
                    if (address == BLOCK) {
                        holdUntil(() -> node.ownership().backlog() > 0);
                    }
                    return address + 1;
                });
        node.turning(turns::incrementAndGet);
    }

    /** Returns the components, in the order of the spec. */
    List<ThreadedComponent> components() {
        return List.of(log, window, busy, right, left, gone, bad, node, cpu0, cpu1);
    }

    boolean processorsHaveEnded() {
        return cpu0.life().ended() && cpu1.life().ended();
    }

    private void stepOfCpu0(int step) {
        ask(window, step, step + 1);
        ask(busy, BLOCK, 0);
        ask(left, DEPTH, DEPTH);
        flood();
        ask(gone, 0, 0);
        askNode(step);
        askNode(BLOCK);
        ask(window, BLOCK, 0);
        window.cycleOnce();
        stepsDone[0]++;
    }

    private void stepOfCpu1(int step) {
        ask(busy, BLOCK, 0);
        ask(right, 4, 4);
        ask(bad, 0, 0);
        touchWindow();
        converse(toWindow, "window");
        converse(toBusy, "busy");
        askNode(step);
        ask(busy, step, step + 1);
        tellLog(0);
        stepsDone[1]++;
    }

    private int handleByLog(int address) {
        if (address == BLOCK) {
            holdUntil(() -> log.ownership().backlog() > ChannelBounds.CAPACITY);
        }
        handledByLog.incrementAndGet();
        return 0;
    }

    private int handleByWindow(int address) {
        if (address == BLOCK) {
            holdUntil(() -> window.ownership().backlog() > 1);
        }
        if (address == REFUSE) {
            throw RequestFailed.with(6);
        }
        return address + 1;
    }

    private int handleByBusy(int address) {
        if (address == BLOCK) {
            holdUntil(() -> busy.ownership().backlog() > 0);
        }
        return address + 1;
    }

    private static void holdUntil(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() - start < MOST_PATIENCE_NANOSECONDS) {
            Thread.onSpinWait();
        }
    }

    private void flood() {
        tellLog(BLOCK);
        for (int message = 0; message < FLOOD; message++) {
            tellLog(0);
        }
    }

    private void tellLog(int address) {
        try {
            log.tell(address);
            sentToLog.incrementAndGet();
        } catch (ComponentUnavailable ended) {
            note(ended);
        }
    }

    /** A component that fails within the query need not have got as far as others. */
    private int ask(ScriptedPeripheral target, int address, int expected) {
        return asked(target::load, address, expected);
    }

    private void askNode(int address) {
        asked(node::load, address, address + 1);
    }

    private int asked(IntUnaryOperator query, int address, int expected) {
        try {
            int answer = query.applyAsInt(address);
            if (answer != expected && Set.of("gone", "bad").containsAll(unavailable)) {
                complaints.add("the answer to " + address + " was " + answer);
            }
            return answer;
        } catch (ComponentUnavailable ended) {
            note(ended);
            return expected;
        }
    }

    private void converse(ThreadedFrontEnd<Object> channel, String name) {
        int sent = 0;
        try {
            for (int message = 0; message < 3; message++) {
                channel.send(new LoadRequest(message));
                sent++;
            }
        } catch (ComponentUnavailable ended) {
            note(ended);
        }
        for (int message = 0; message < sent; message++) {
            try {
                if (message == 2) {
                    channel.query(new LoadRequest(9));
                }
                if (!channel.recv().equals(new Data(message + 1))) {
                    complaints.add(name + " has answered in the wrong order");
                }
            } catch (ComponentUnavailable ended) {
                note(ended);
            }
        }
    }

    private void touchWindow() {
        try {
            window.touch(0);
            toWindow.send(new LoadRequest(REFUSE));
            if (!toWindow.recv().equals(new Fail(6))
                    || !toWindow.query(new LoadRequest(REFUSE)).equals(new Fail(6))) {
                complaints.add("window has not refused");
            }
        } catch (ComponentUnavailable ended) {
            note(ended);
        }
    }

    private void note(ComponentUnavailable ended) {
        unavailable.add(ended.component());
    }

    /**
     * Says what is wrong with the end of a machine that was started.
     *
     * @param execution the machine, which has ended
     * @param injected what was thrown; null for nothing
     */
    List<String> judge(ThreadedExecution execution, Throwable injected) {
        List<String> wrong = new ArrayList<>(complaints);
        boolean failed = false;
        for (ThreadedComponent component : components()) {
            var outcome = component.life().outcome();
            boolean fails = outcome.status() == ComponentStatus.FAILED;
            if (component == bad && fails) {
                failed |= leadsTo(outcome.failure().orElseThrow(), injected);
                continue;
            }
            failed |= fails;
            if (outcome.status() == ComponentStatus.RUNNING
                    || outcome.status() == ComponentStatus.STUCK) {
                wrong.add(outcome.toString());
            }
            if (fails && !leadsTo(outcome.failure().orElseThrow(), injected)) {
                wrong.add(component.name() + " has failed for " + outcome.failure().orElseThrow());
            }
            if (!fails && component != gone && unavailable.contains(component.name())) {
                wrong.add(component.name() + " has not answered, and is " + outcome.status());
            }
        }
        if (injected != null && !failed && !isMadeUpFor(injected)) {
            wrong.add("nobody has failed");
        }
        if (hasNotFailed(log) && handledByLog.get() != sentToLog.get()) {
            // A sender that fails may have left its last message.
            int more = handledByLog.get() - sentToLog.get();
            if (!failed || more < 0 || more > 1) {
                wrong.add(sentToLog + " messages were sent, " + handledByLog + " handled");
            }
        }
        judgeSteps(cpu0, stepsDone[0], wrong);
        judgeSteps(cpu1, stepsDone[1], wrong);
        for (ScriptedPeripheral part : List.of(log, window, busy, right, left)) {
            if (part.intrusions.get() != 0) {
                wrong.add("two threads were in " + part.name() + " at once");
            }
        }
        return wrong;
    }

    /** There are places where everything is as it should be even so. */
    private static boolean isMadeUpFor(Throwable injected) {
        StackTraceElement place = injected.getStackTrace()[1];
        return Set.of("wakeKeepers", "suppress").contains(place.getMethodName());
    }

    private static void judgeSteps(ThreadedComponent cpu, int done, List<String> wrong) {
        if (hasNotFailed(cpu) && done != STEPS) {
            wrong.add(cpu.name() + " has done " + done + " steps");
        }
    }

    private static boolean hasNotFailed(ThreadedComponent component) {
        return component.life().outcome().status() != ComponentStatus.FAILED;
    }

    /** Looks into causes, and what was suppressed. */
    private static boolean leadsTo(Throwable failure, Throwable injected) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause == injected) {
                return true;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (leadsTo(suppressed, injected)) {
                    return true;
                }
            }
        }
        return false;
    }
}
