package dev.modvm.runtime.fused;

import dev.modvm.runtime.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * One peripheral in fused execution: the base of the generated class that hands requests to the
 * user's class. Only the thread that runs the machine may call its methods.
 */
public abstract class FusedPeripheral extends FusedComponent {
    private @Nullable FusedProcessor counting;
    private @Nullable Deadline deadline;

    /**
     * Creates a peripheral that has not booted.
     *
     * @param metadata which component it is
     */
    protected FusedPeripheral(Metadata metadata) {
        super(metadata);
    }

    /**
     * Calls the component's {@code @Cycle} method, where it has one that takes no cycles.
     *
     * @throws Exception whatever the method throws
     */
    protected void cycle() throws Exception {}

    /**
     * Calls the component's {@code @Cycle} method, where it has one that takes the cycles elapsed.
     *
     * @param cycles the clock cycles that its processor took since the last call
     * @return for how many cycles it can be left alone from now on, at least 1; {@link
     *     Long#MAX_VALUE} for ever
     * @throws Exception whatever the method throws
     */
    protected long elapse(long cycles) throws Exception {
        return Long.MAX_VALUE;
    }

    /**
     * Runs the component's {@code @Cycle} method after a step, unless it has not booted or has
     * ended.
     */
    final void cycleOnce() {
        if (isReady()) {
            try {
                if (deadline == null) {
                    cycle();
                } else {
                    deadline.receive();
                }
            } catch (Throwable thrown) {
                end(thrown);
            }
        }
    }

    /**
     * Asks the component again for how long it can be left alone. Its handlers end with it, where
     * its {@code @Cycle} method gives such promises.
     */
    protected final void renew() {
        if (deadline != null && isReady()) {
            try {
                deadline.renew();
            } catch (Throwable thrown) {
                end(thrown);
            }
        }
    }

    final void countedBy(FusedProcessor processor) {
        counting = processor;
    }

    final void join(FusedTime machineTime, FusedMessages machineMessages, int order) {
        join(machineTime, machineMessages);
        if (counting != null) {
            deadline = new Deadline(this, machineTime, counting.hertz(), order);
        }
    }

    @Override
    final void readyChanged(boolean nowReady) {
        super.readyChanged(nowReady);
        if (deadline != null) {
            if (nowReady) {
                machineTime().add(deadline);
            } else {
                deadline.cancel();
            }
        }
    }

    @Override
    final void receiveElapsed() throws Exception {
        if (deadline != null) {
            deadline.receive();
        }
    }
}
