package dev.modvm.runtime.fused;

import dev.modvm.runtime.ComponentOutcome;
import dev.modvm.runtime.MachineOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One life of a machine on the caller's thread. One thread at a time may call its methods.
 *
 * <p>Of the processors that have not ended, the one with the least time steps next; ties go to the
 * one that is declared first. A processor keeps stepping until another one is due, which needs one
 * look at the others for a whole run of steps.
 */
public final class FusedExecution {
    private final List<FusedComponent> components;

    /** Those that have booted and not ended, in the order of the spec. */
    private FusedProcessor[] running = {};

    private final FusedTime time = new FusedTime();
    private final FusedMessages messages = new FusedMessages(time);
    private boolean booted;
    private boolean ended;

    /** In cycles of the first processor declared. */
    private long target;

    /** The frequency of that processor. */
    private long targetHertz;

    /**
     * Creates a life that has not begun.
     *
     * @param components the components, in the order of the spec; the list is kept, and must not
     *     change
     */
    public FusedExecution(List<? extends FusedComponent> components) {
        this.components = Collections.unmodifiableList(components);
        int order = 0;
        for (FusedComponent component : components) {
            if (component instanceof FusedProcessor processor) {
                processor.join(time, messages);
                targetHertz = targetHertz == 0 ? processor.hertz() : targetHertz;
            } else if (component instanceof FusedPeripheral peripheral) {
                peripheral.join(time, messages, order++);
            }
        }
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
     * Runs until the processors' time reaches a target, which moves with every call, or until the
     * last processor has ended; then the other components halt.
     *
     * @param cycles by how many cycles of the first processor to move the target; {@link
     *     Long#MAX_VALUE} for no target
     * @return how the components stand
     */
    public MachineOutcome run(long cycles) {
        target = target + cycles < 0 ? Long.MAX_VALUE : target + cycles;
        if (!booted) {
            booted = true;
            boot();
        }
        while (running.length > 0) {
            FusedProcessor next = next();
            if (next.isReady()) {
                if (next.time() >= target(next)) {
                    return outcome();
                }
                step(next);
            }
            if (!next.isReady()) {
                retire(next);
            }
        }
        if (!ended) {
            ended = true;
            messages.deliverAll();
            halt();
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
                running = Arrays.copyOf(running, running.length + 1);
                running[running.length - 1] = processor;
            }
        }
        for (FusedProcessor processor : running) {
            processor.bootNow();
            messages.deliver();
        }
        for (FusedProcessor processor : running) {
            // All components boot at time 0, whatever they access, then and when they are asked.
            processor.counter().cycle(0);
        }
    }

    private FusedProcessor next() {
        FusedProcessor next = running[0];
        for (FusedProcessor processor : running) {
            if (processor.isBefore(next)) {
                next = processor;
            }
        }
        return next;
    }

    /** The target, in cycles of a processor. */
    private long target(FusedProcessor processor) {
        return ClockTime.ceiling(target, targetHertz, processor.hertz());
    }

    private void step(FusedProcessor next) {
        try {
            next.runUntil(horizon(next));
        } catch (Throwable thrown) {
            next.end(thrown);
        }
    }

    /** Takes out a processor that has ended: in its boot, in a step, or in one of its handlers. */
    private void retire(FusedProcessor processor) {
        FusedProcessor[] others = new FusedProcessor[running.length - 1];
        int count = 0;
        for (FusedProcessor other : running) {
            if (other != processor) {
                others[count++] = other;
            }
        }
        running = others;
        messages.deliver();
        processor.haltNow();
    }

    /** The time at which another processor is due, or the target. */
    private long horizon(FusedProcessor next) {
        long horizon = target(next);
        boolean declaredBefore = true;
        for (FusedProcessor other : running) {
            if (other == next) {
                declaredBefore = false;
            } else {
                // At equal times the one declared first goes first.
                long due =
                        declaredBefore
                                ? ClockTime.ceiling(other.time(), other.hertz(), next.hertz())
                                : ClockTime.floor(other.time(), other.hertz(), next.hertz()) + 1;
                horizon = Math.min(horizon, due);
            }
        }
        return horizon;
    }

    private void halt() {
        for (int index = components.size() - 1; index >= 0; index--) {
            if (components.get(index) instanceof FusedPeripheral peripheral) {
                peripheral.haltNow();
            }
        }
    }

    private MachineOutcome outcome() {
        List<ComponentOutcome> outcomes = new ArrayList<>(components.size());
        for (FusedComponent component : components) {
            outcomes.add(component.life().outcome());
        }
        return new MachineOutcome(outcomes);
    }
}
