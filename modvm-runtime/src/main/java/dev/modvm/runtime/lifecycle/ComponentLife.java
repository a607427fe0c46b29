package dev.modvm.runtime.lifecycle;

import dev.modvm.runtime.ComponentOutcome;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Terminated;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How one component stands in one life of its machine: not booted, running, or ended in one of
 * several ways. The first end stands; only a failure that comes later replaces an end without one,
 * so that no failure vanishes. Any thread may call its methods.
 */
public final class ComponentLife {
    private final Metadata metadata;
    private volatile boolean available;
    private volatile boolean serves;
    private volatile boolean stuck;
    private boolean closed;
    private boolean ended;
    private ComponentStatus status = ComponentStatus.RUNNING;
    private long code;
    private @Nullable Throwable failure;

    /**
     * Creates the life of a component that has not booted.
     *
     * @param metadata which component it is
     */
    public ComponentLife(Metadata metadata) {
        this.metadata = metadata;
    }

    /**
     * Returns which component it is.
     *
     * @return its metadata
     */
    public Metadata metadata() {
        return metadata;
    }

    /**
     * Tells whether the component can be asked by any thread: it has booted and has not ended, and
     * its machine has not come to its end.
     *
     * @return whether a query may reach it
     */
    public boolean available() {
        return available;
    }

    /**
     * Tells whether the component does what it is asked: it has booted and has not ended. At the
     * end of its machine only threads of the machine can ask it.
     *
     * @return whether a query that has reached it is answered
     */
    public boolean serves() {
        return serves;
    }

    /**
     * Closes the component to threads that are not its machine's. What they have asked before is
     * answered. A component that has not booted yet stays closed: its machine may halt early.
     */
    public synchronized void closeToOutsiders() {
        closed = true;
        available = false;
    }

    /**
     * Tells whether the component has ended.
     *
     * @return whether its outcome is anything but {@link ComponentStatus#RUNNING}
     */
    public synchronized boolean ended() {
        return ended;
    }

    /**
     * Tells whether the component was given up, so that nobody should wait for it.
     *
     * @return whether its thread may still run, whatever its outcome is
     */
    public boolean isStuck() {
        return stuck;
    }

    /** Notes that the component has booted. Does nothing where it has ended meanwhile. */
    public synchronized void booted() {
        serves = !ended;
        available = !ended && !closed;
    }

    /**
     * Ends the component by what it threw.
     *
     * @param thrown a {@link Terminated} for an end with a code, anything else for a failure
     */
    public synchronized void end(Throwable thrown) {
        if (thrown instanceof Terminated terminated) {
            if (!ended) {
                end(ComponentStatus.ENDED);
                code = terminated.code();
            }
        } else if (failure == null && status != ComponentStatus.STUCK) {
            end(ComponentStatus.FAILED);
            failure = thrown;
        } else if (failure != null && failure != thrown) {
            suppress(failure, thrown);
        }
    }

    /** The first failure stands, also where the JVM has no memory to note another one. */
    private static void suppress(Throwable failure, Throwable later) {
        try {
            failure.addSuppressed(later);
        } catch (VirtualMachineError noMemory) {
            // Nothing can be done; what ends a component must not throw.
        }
    }

    /** Notes that the component was halted, unless it has ended already. */
    public synchronized void halted() {
        if (!ended) {
            end(ComponentStatus.HALTED);
        }
    }

    /**
     * Gives the component up: its code does not return, be it from a handler or from its halt. An
     * end with a code or a failure keeps its outcome.
     */
    public synchronized void stuck() {
        stuck = true;
        if (!ended || status == ComponentStatus.HALTED) {
            end(ComponentStatus.STUCK);
        }
    }

    private void end(ComponentStatus how) {
        available = false;
        serves = false;
        ended = true;
        status = how;
    }

    /**
     * Checks the length of a step: without time, a run that has a limit would never reach it.
     *
     * @param cycles the clock cycles that the step took
     * @throws IllegalStateException if it is less than one
     */
    public void requireStepLength(long cycles) {
        if (cycles < 1) {
            throw new IllegalStateException(
                    "a step of "
                            + metadata.name()
                            + " returned "
                            + cycles
                            + " cycles; return at least 1");
        }
    }

    /**
     * Guards what the {@code @Cycle} method of a component promises.
     *
     * @param cycles for how many cycles it can be left alone
     * @throws IllegalStateException if they are fewer than 1
     */
    public void requirePromise(long cycles) {
        if (cycles < 1) {
            throw new IllegalStateException(
                    "the @Cycle method of "
                            + metadata.name()
                            + " can be left alone for "
                            + cycles
                            + " cycles; return at least 1, or Long.MAX_VALUE for ever");
        }
    }

    /**
     * Returns what another component gets that asks this one when it can't answer.
     *
     * @return a fresh exception that names the component and says why
     */
    public ComponentUnavailable unavailable() {
        return unavailable(
                "peripherals boot in the order of the spec, then the processors: declare it before the"
                        + " component that asks it");
    }

    /**
     * Returns what an asker gets that the component can't answer.
     *
     * @param beforeBoot what helps the asker where the component has not booted yet
     * @return a fresh exception that names the component and says why
     */
    public synchronized ComponentUnavailable unavailable(String beforeBoot) {
        String name = metadata.name();
        return switch (status) {
            case RUNNING ->
                    serves
                            ? new ComponentUnavailable(
                                    name,
                                    "answers only threads of its machine by now: the last processor"
                                            + " has ended, and the machine is about to end",
                                    null)
                            : new ComponentUnavailable(
                                    name, "has not booted yet; " + beforeBoot, null);
            case ENDED ->
                    new ComponentUnavailable(
                            name, "has ended with code " + code + " and answers no more", null);
            case FAILED ->
                    new ComponentUnavailable(
                            name,
                            "has failed and answers no more; its failure is in the outcome",
                            failure);
            case HALTED ->
                    new ComponentUnavailable(name, "has been halted and answers no more", null);
            case STUCK -> new ComponentUnavailable(name, "is stuck and answers no more", null);
        };
    }

    /**
     * Returns what the sender of a message gets that was not handled in time.
     *
     * @return a fresh exception that names the component and says why
     */
    public ComponentUnavailable dropped() {
        return new ComponentUnavailable(
                metadata.name(),
                "has not handled the message: the machine was closed, and what has not been handled"
                        + " within the grace is dropped",
                null);
    }

    /**
     * Returns how the component stands.
     *
     * @return its outcome
     */
    public synchronized ComponentOutcome outcome() {
        return new ComponentOutcome(
                metadata,
                status,
                status == ComponentStatus.ENDED ? OptionalLong.of(code) : OptionalLong.empty(),
                Optional.ofNullable(status == ComponentStatus.FAILED ? failure : null));
    }
}
