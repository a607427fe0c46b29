package dev.modvm.runtime.fused;

/**
 * Until when a peripheral can be left alone, by its own promise, and how far it has come: up to
 * which cycle of its processor its {@code @Cycle} method has received what elapsed.
 */
final class Deadline extends TimeEntry {
    private final FusedPeripheral peripheral;
    private final FusedTime time;
    private long received;

    /** Whether its method is being called. */
    private boolean elapsing;

    /**
     * Creates a deadline that is due at once: that is when the peripheral is asked for the first
     * time.
     *
     * @param peripheral whose it is
     * @param time the machine's time
     * @param hertz the frequency of the clock in whose cycles the peripheral counts
     * @param order its number in the order of declaration
     */
    Deadline(FusedPeripheral peripheral, FusedTime time, long hertz, int order) {
        super(hertz);
        declaredAs(order);
        this.peripheral = peripheral;
        this.time = time;
    }

    /** Runs the peripheral, now that its time has come. */
    void meet() {
        long elapsed = cycle() - received;
        received = cycle();
        try {
            promise(elapse(elapsed));
        } catch (Throwable thrown) {
            peripheral.end(thrown);
        }
    }

    /**
     * Gives the peripheral what elapsed until now, before it handles something.
     *
     * @throws Exception whatever its method throws
     */
    void receive() throws Exception {
        long now = time.now(hertz());
        if (now > received) {
            long elapsed = now - received;
            received = now;
            promise(elapse(elapsed));
        }
    }

    /**
     * Asks again, after the peripheral has handled something. Where that was asked for by its own
     * method, by way of others, that method has yet to promise something; asked again within
     * itself, it would ask the others again, without end.
     *
     * @throws Exception whatever its method throws
     */
    void renew() throws Exception {
        if (!elapsing) {
            promise(elapse(0));
        }
    }

    private long elapse(long cycles) throws Exception {
        boolean before = elapsing;
        elapsing = true;
        try {
            return peripheral.elapse(cycles);
        } finally {
            elapsing = before;
        }
    }

    /** Stops waiting: the peripheral has ended. */
    void cancel() {
        time.remove(this);
    }

    private void promise(long cycles) {
        peripheral.life().requirePromise(cycles);
        time.remove(this);
        cycle(received + cycles);
        // What lies beyond the end of time never comes.
        if (cycle() > 0 && cycles != Long.MAX_VALUE && peripheral.isReady()) {
            time.add(this);
        }
    }
}
