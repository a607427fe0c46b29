package dev.modvm.sample.eightbit;

/**
 * Timer 1 of a {@link Via6522}: counts the cycles of the processor, from a latch, over and over.
 *
 * <p>Loaded with N in one cycle, its counter is N in the next, then decrements; N + 2 cycles after
 * it was loaded it is $FFFF, and the timer times out (the data sheet's N + 1.5, from the end of the
 * one cycle to the middle of the other). In that cycle the counter is loaded from the latch again,
 * in both modes, and is that value in the next; a latch that is saved in this very cycle is used.
 * Until it is first loaded it stands still.
 *
 * <p>To load it, a save to T1C-H, arms it, and nothing else does. A time-out sets the flag and
 * inverts PB7 only while it is armed. In the one-shot mode a time-out disarms it, for good,
 * whatever the mode is later; in the free-running mode it stays armed. PB7 is high as long as the
 * timer does not drive it. These rules were measured on real chips by the authors of the test
 * programs for the 6522 in VICE.
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

    /** Whether a time-out sets the flag. */
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
        level |= !drivesPb7;
    }

    int latch() {
        return latch;
    }

    void setLatchLow(int value, long now) {
        setLatch((latch & 0xFF00) | value, now);
    }

    void setLatchHigh(int value, long now) {
        setLatch((latch & 0x00FF) | value << 8, now);
    }

    private void setLatch(int value, long now) {
        latch = value;
        if (now == lastTimeout) {
            timeout = now + latch + 2;
        }
    }

    /** Loads the counter from the latch, and arms the timer. */
    void load(long now) {
        timeout = now + latch + 2;
        armed = true;
        level = !drivesPin;
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
        if (armed) {
            boolean inverts = !freeRunning || (repeated & 1) == 0;
            level ^= drivesPin && inverts;
            interrupts.set(Via6522Interrupts.TIMER_1);
            armed = freeRunning;
        }
    }

    /** When it must be advanced next. A flag that is set already, or for good, need not be seen. */
    long due() {
        boolean changesFlag = !interrupts.isSet(Via6522Interrupts.TIMER_1);
        return armed && (changesFlag || drivesPin) ? timeout : NEVER;
    }
}
