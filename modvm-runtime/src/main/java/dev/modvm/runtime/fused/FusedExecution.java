package dev.modvm.runtime.fused;

import dev.modvm.runtime.ComponentOutcome;
import dev.modvm.runtime.MachineOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One life of a machine on the caller's thread. One thread at a time may call its methods.
 *
 * <p>Of the processors and nodes that have not ended, the one with the least time runs next; ties
 * go to the one that is declared first. A processor keeps stepping until another one is due, which
 * needs one look at the next one for a whole run of steps.
 */
public final class FusedExecution {
    private final List<FusedComponent> components;

    private final FusedTime time = new FusedTime();
    private final FusedMessages messages = new FusedMessages(time);
    private boolean ended;

    /** How many components may have to halt, those that are declared last first. */
    private int unhalted;

    /** In cycles of the first processor declared; of the first node, where there are only nodes. */
    private long target;

    /** That processor, or node; null where there is nothing that runs. */
    private final @Nullable FusedProcessor first;

    /**
     * Creates a life that has not begun.
     *
     * @param components the components, in the order of the spec; the list is kept, and must not
     *     change
     */
    public FusedExecution(List<? extends FusedComponent> components) {
        this.components = Collections.unmodifiableList(components);
        int order = 0;
        FusedProcessor firstToRun = null;
        for (FusedComponent component : components) {
            if (component instanceof FusedProcessor processor) {
                processor.join(time, messages, order++);
                boolean firstOfProcessors =
                        firstToRun instanceof FusedNode && !(processor instanceof FusedNode);
                firstToRun = firstToRun == null || firstOfProcessors ? processor : firstToRun;
            } else if (component instanceof FusedPeripheral peripheral) {
                peripheral.join(time, messages, order++);
            }
        }
        first = firstToRun;
        unhalted = components.size();
    }

    /**
     * Tells whether every component has ended.
     *
     * @return whether this life is over
     */
    public boolean ended() {
        return ended;
    }

    /**
     * Runs until the time reaches a target, which moves with every call, or until the last
     * processor or node has ended; then the messages that were sent are handled, and the other
     * components halt. Where nodes only are left, and all of them want to be left alone for ever,
     * time reaches every target at once.
     *
     * @param cycles by how many cycles of the first processor to move the target, or of the first
     *     node, where there are only nodes; {@link Long#MAX_VALUE} for no target. Of the messages
     *     after the last processor's end, a call handles at most so many
     * @return how the components stand
     */
    public MachineOutcome run(long cycles) {
        target = target + cycles < 0 ? Long.MAX_VALUE : target + cycles;
        if (!time.hasBegun()) {
            time.begin();
            boot();
        }
        TimeQueue<ProcessorTurn> running = time.running();
        for (ProcessorTurn next = running.first(); next != null; next = running.first()) {
            FusedProcessor processor = next.processor();
            if (processor.isReady()) {
                if (processor.nextTime() >= target(processor)) {
                    return outcome();
                }
                step(processor);
                running.moved(next);
            }
            if (!processor.isReady()) {
                retire(next);
            }
        }
        if (!ended) {
            ended = finish(cycles);
        }
        return outcome();
    }

    private void boot() {
        for (FusedComponent component : components) {
            if (component instanceof FusedPeripheral) {
                component.bootNow();
                messages.deliver();
            }
        }
        for (FusedComponent component : components) {
            if (component instanceof FusedProcessor processor) {
                time.running().add(processor.turn());
            }
        }
        for (FusedComponent component : components) {
            if (component instanceof FusedProcessor) {
                component.bootNow();
                messages.deliver();
            }
        }
        for (FusedComponent component : components) {
            if (component instanceof FusedProcessor processor) {
                // All components boot at time 0, whatever they access, then and when they are
                // asked.
                processor.counter().cycle(0);
            }
        }
    }

    /** The target, in cycles of a processor. */
    private long target(FusedProcessor processor) {
        return first == null ? target : ClockTime.ceiling(target, first.hertz(), processor.hertz());
    }

    private void step(FusedProcessor next) {
        try {
            next.runUntil(horizon(next));
        } catch (Throwable thrown) {
            next.end(thrown);
        }
        next.settle();
    }

    /** Takes out a processor that has ended: in its boot, in a step, or in one of its handlers. */
    private void retire(ProcessorTurn turn) {
        time.running().remove(turn);
        messages.deliver();
        turn.processor().haltNow();
    }

    /** The time at which another processor is due, or the target. */
    private long horizon(FusedProcessor next) {
        ProcessorTurn other = time.running().second();
        if (other == null) {
            return target(next);
        }
        // At equal times the one declared first goes first.
        long due =
                other.isDeclaredBefore(next.turn())
                        ? ClockTime.ceiling(other.cycle(), other.hertz(), next.hertz())
                        : afterwards(ClockTime.floor(other.cycle(), other.hertz(), next.hertz()));
        return Math.min(target(next), due);
    }

    /** The cycle after another one; a node may have none, for ever. */
    private static long afterwards(long cycle) {
        return cycle == Long.MAX_VALUE ? cycle : cycle + 1;
    }

    /**
     * Halts the peripherals, in the reverse order of the spec. Before each one halts, every message
     * that was sent has been handled.
     *
     * @param most how many messages to handle at most: they may beget others for ever
     * @return whether all have halted; the next call goes on where they have not
     */
    private boolean finish(long most) {
        long left = most;
        for (; unhalted > 0; unhalted--) {
            left = messages.deliver(left);
            if (!messages.isEmpty()) {
                return false;
            }
            if (components.get(unhalted - 1) instanceof FusedPeripheral peripheral) {
                peripheral.haltNow();
            }
        }
        return true;
    }

    private MachineOutcome outcome() {
        List<ComponentOutcome> outcomes = new ArrayList<>(components.size());
        for (FusedComponent component : components) {
            outcomes.add(component.life().outcome());
        }
        return new MachineOutcome(outcomes);
    }
}
