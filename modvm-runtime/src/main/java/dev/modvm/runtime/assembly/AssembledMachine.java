package dev.modvm.runtime.assembly;

import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.StartOptions;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.threaded.ThreadedExecution;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The base of every generated machine: it makes sure that one life of the machine goes on at a
 * time. Any thread may call its methods.
 */
public abstract class AssembledMachine implements Machine {
    private final List<Metadata> metadata;

    /** Whether a thread is in one of the methods that run it; then others are refused. */
    private final AtomicBoolean running = new AtomicBoolean();

    private @Nullable FusedExecution fused;
    private @Nullable ThreadedExecution threaded;

    /**
     * Creates a machine that has not been started.
     *
     * @param parts its components, in the order of the spec
     */
    protected AssembledMachine(Parts parts) {
        metadata = parts.metadata();
    }

    /**
     * Assembles the machine for a new life in fused execution.
     *
     * @return the life, not begun
     */
    protected abstract FusedExecution assembleFused();

    /**
     * Assembles the machine for a new life in threaded execution.
     *
     * @return the life, not begun
     */
    protected abstract ThreadedExecution assembleThreaded();

    @Override
    public final List<Metadata> metadata() {
        return metadata;
    }

    @Override
    public final MachineOutcome run() {
        return run(Long.MAX_VALUE);
    }

    @Override
    public final MachineOutcome run(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is at least 0 cycles, not " + limit);
        }
        // The thread that runs the next slice sees what this one did.
        if (!running.compareAndSet(false, true)) {
            throw new IllegalStateException("the machine is running; wait until it has ended");
        }
        try {
            requireNotThreaded();
            FusedExecution life = fused;
            if (life == null) {
                life = assembleFused();
                fused = life;
            }
            MachineOutcome outcome = life.run(limit);
            if (life.ended()) {
                fused = null;
            }
            return outcome;
        } finally {
            running.set(false);
        }
    }

    @Override
    public final MachineHandle start() {
        return start(StartOptions.defaults());
    }

    @Override
    public final MachineHandle start(StartOptions options) {
        Objects.requireNonNull(options, "options");
        if (!running.compareAndSet(false, true)) {
            throw new IllegalStateException("the machine is running; wait until it has ended");
        }
        try {
            requireNotThreaded();
            if (fused != null) {
                throw new IllegalStateException(
                        "run(limit) has begun a life of this machine; end it with run(), or build"
                                + " another machine to start");
            }
            ThreadedExecution life = assembleThreaded();
            threaded = life;
            return life.start(options);
        } finally {
            running.set(false);
        }
    }

    private void requireNotThreaded() {
        if (threaded == null) {
            return;
        }
        if (!threaded.ended()) {
            throw new IllegalStateException(
                    "the machine is running, started with start(); join or close its handle first");
        }
        if (threaded.outlived()) {
            throw new IllegalStateException(
                    "a component of this machine is stuck and still executes; build another machine"
                            + " of other components");
        }
        threaded = null;
    }
}
