package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * One peripheral in threaded execution: the base of the generated class that hands requests to the
 * user's class. Any thread of the machine may call its methods, but those that say that they are
 * called under ownership.
 */
public abstract class ThreadedPeripheral extends ThreadedComponent {
    private @Nullable ThreadedProcessor counting;

    /** Up to which cycle it has received what elapsed. Read and written under ownership. */
    private long received;

    /** When it is due. Written under ownership, read by the thread of its processor. */
    private volatile long due;

    /** Whether its method is being called. Read and written under ownership. */
    private boolean elapsing;

    /**
     * Creates a peripheral that has not booted.
     *
     * @param metadata which component it is
     */
    protected ThreadedPeripheral(Metadata metadata) {
        this(metadata, false);
    }

    /**
     * Creates a peripheral that has not booted.
     *
     * @param metadata which component it is
     * @param confined whether only its own thread executes it
     */
    protected ThreadedPeripheral(Metadata metadata, boolean confined) {
        super(metadata, confined);
    }

    /**
     * Calls the component's {@code @Cycle} method, where it has one that takes no cycles. Called
     * under ownership.
     *
     * @throws Exception whatever the method throws
     */
    protected void cycle() throws Exception {}

    /**
     * Calls the component's {@code @Cycle} method, where it has one that takes the cycles elapsed.
     * Called under ownership.
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
     * Gives the component what elapsed until now, which is as far as its processor has come, or has
     * shown others to have come. Its handlers start with it, where it counts cycles. Called under
     * ownership. Where its own method has asked, by way of others, it is receiving already.
     */
    protected final void catchUp() {
        if (counting != null && !elapsing) {
            try {
                receive(counting.seen());
            } catch (Throwable thrown) {
                life().end(thrown);
                throw refusal();
            }
        }
    }

    /**
     * Asks the component again for how long it can be left alone. Its handlers end with it, where
     * its {@code @Cycle} method gives such promises. Called under ownership.
     *
     * <p>Where that method itself has asked, by way of others, it has yet to promise something;
     * asked again within itself, it would ask the others again, without end.
     */
    protected final void renew() {
        if (counting != null && !elapsing && life().serves()) {
            try {
                elapseUntil(received);
            } catch (Throwable thrown) {
                life().end(thrown);
            }
        }
    }

    private void receive(long now) throws Exception {
        while (due <= now) {
            elapseUntil(due);
        }
        if (received < now) {
            elapseUntil(now);
        }
    }

    private void elapseUntil(long time) throws Exception {
        long elapsed = time - received;
        received = time;
        boolean before = elapsing;
        elapsing = true;
        // Until it has promised something, nothing is due.
        due = Long.MAX_VALUE;
        try {
            promise(elapse(elapsed));
        } finally {
            elapsing = before;
        }
    }

    private void promise(long cycles) {
        life().requirePromise(cycles);
        long until = received + cycles;
        due = until < 0 ? Long.MAX_VALUE : until;
    }

    final void countedBy(ThreadedProcessor processor) {
        counting = processor;
    }

    /**
     * Runs the component's {@code @Cycle} method after a step, unless it has not booted or has
     * ended. Called by the thread of the processor that drives it.
     */
    final void cycleOnce() {
        if (life().serves()) {
            run(new Cycling());
        }
    }

    /**
     * Runs the component's {@code @Cycle} method if its time has come. Called by the thread of the
     * processor whose cycles it counts.
     *
     * @param now the time of that processor
     */
    final void meet(long now) {
        if (now >= due && life().serves()) {
            run(new Cycling());
        }
    }

    private void run(Cycling cycling) {
        if (ownership().tryEnter()) {
            try {
                cycling.work();
            } finally {
                ownership().leave();
            }
        } else {
            ownership().perform(cycling);
        }
    }

    private final class Cycling extends Errand {
        @Override
        void work() {
            if (!life().serves()) {
                return;
            }
            // No access is being handled, so that no processor waits for this.
            HeldComponents held = HeldComponents.ofThisThread();
            Errand before = held.carry(this);
            try {
                if (counting == null) {
                    cycle();
                } else {
                    receive(counting.seen());
                }
            } catch (Throwable thrown) {
                life().end(thrown);
            } finally {
                held.carry(before);
            }
        }
    }
}
