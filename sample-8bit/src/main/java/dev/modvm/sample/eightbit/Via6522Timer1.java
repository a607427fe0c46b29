package dev.modvm.sample.eightbit;

/**
 * Timer 1 of a {@link Via6522}: counts the cycles of the processor, from a latch, over and over.
 *
 * <p>Loaded with N in one cycle, its counter is N in the next, then decrements; N + 2 cycles after
 * it was loaded it is $FFFF, and the timer times out (the data sheet's N + 1.5, from the end of the
 * one cycle to the middle of the other). In the cycle after that the counter is loaded from the
 * latch again, in both modes. In the one-shot mode only the first time-out sets the flag. Until it
 * is first loaded it stands still.
 *
 * <p>What the counter would be is computed when somebody asks.
 */
final class Via6522Timer1 {
    private static final int NOT_LOADED = 0xFFFF;
    private static final long NEVER = Long.MAX_VALUE;

    private final Via6522Interrupts interrupts;

    private int latch;

    /** When it timed out last, and will next. */
    private long lastTimeout;

    private long timeout;

    private boolean freeRunning;
    private boolean drivesPin;

    /** Whether a time-out of the one-shot mode is still to come. */
    private boolean armed;

    /** The level of PB7 while this timer drives it. */
    private boolean level;

    Via6522Timer1(Via6522Interrupts interrupts) {
        this.interrupts = interrupts;
    }

    void reset() {
        lastTimeout = -1;
        timeout = NEVER;
        freeRunning = false;
        drivesPin = false;
        armed = false;
        level = true;
    }

    /** Sets the mode: whether it times out again and again, and whether PB7 shows that. */
    void configure(boolean runsFree, boolean drivesPb7) {
        freeRunning = runsFree;
        drivesPin = drivesPb7;
    }

    int latch() {
        return latch;
    }

    void setLatchLow(int value) {
        latch = (latch & 0xFF00) | value;
    }

    void setLatchHigh(int value) {
        latch = (latch & 0x00FF) | value << 8;
    }

    /** Loads the counter from the latch. */
    void load(long now) {
        timeout = now + latch + 2;
        armed = true;
        level = false;
        interrupts.clear(Via6522Interrupts.TIMER_1);
    }

    int counter(long now) {
        return timeout == NEVER || now == lastTimeout ? NOT_LOADED : (int) (timeout - 1 - now);
    }

    boolean drivesPin() {
        return drivesPin;
    }

    boolean level() {
        return level;
    }

    /** Catches up with time-outs that nobody had to see when they came. */
    void advance(long now) {
        if (now < timeout) {
            return;
        }
        long period = latch + 2L;
        long repeated = (now - timeout) / period;
        lastTimeout = timeout + repeated * period;
        timeout = lastTimeout + period;
        if (freeRunning) {
            level ^= (repeated & 1) == 0;
            interrupts.set(Via6522Interrupts.TIMER_1);
        } else if (armed) {
            level = true;
            interrupts.set(Via6522Interrupts.TIMER_1);
        }
        armed = false;
    }

    /** When it must be advanced next. A flag that is set already, or for good, need not be seen. */
    long due() {
        boolean changesFlag = !interrupts.isSet(Via6522Interrupts.TIMER_1);
        boolean counts = freeRunning || armed;
        return counts && (changesFlag || drivesPin) ? timeout : NEVER;
    }
}
