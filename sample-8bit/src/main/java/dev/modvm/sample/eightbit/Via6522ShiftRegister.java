package dev.modvm.sample.eightbit;

/**
 * The shift register of a {@link Via6522}: data on CB2, a clock on CB1.
 *
 * <p>Three bits of ACR say what it does. Going out, bit 7 is on CB2 when the clock falls, and comes
 * back as bit 0; going in, the level of CB2 becomes bit 0 when the clock rises. With a clock of its
 * own, the chip's on CB1, an access to the register starts it, where it does not shift already; the
 * eighth rise of the clock sets the flag, and ends it, unless it runs free. With a clock from
 * outside every eighth rise since the last access sets the flag.
 *
 * <p>Half a period is one cycle of the processor, the first one beginning with the access, or what
 * {@link Via6522Timer2} needs for its lower half, whatever is accessed. So the first bit may come
 * sooner after the access than the others after one another.
 */
final class Via6522ShiftRegister {
    private static final long NEVER = Long.MAX_VALUE;
    private static final int BITS = 8;

    // The modes.
    private static final int OFF = 0;
    private static final int IN_BY_TIMER = 1;
    private static final int IN_FROM_OUTSIDE = 3;
    private static final int OUT_FREE_RUNNING = 4;
    private static final int OUT_BY_TIMER = 5;
    private static final int OUT_FROM_OUTSIDE = 7;

    private final Via6522Interrupts interrupts;
    private final Via6522Timer2 timer;

    private int mode;
    private int value;

    /** How many bits have been shifted since it was started. */
    private int shifted;

    /** The level of the clock while this drives it, and whether it is going to change. */
    private boolean clock;

    private boolean running;

    /** When the clock changed, or was started. */
    private long lastChange;

    /** The level of CB2 while this drives it. */
    private boolean data;

    Via6522ShiftRegister(Via6522Interrupts interrupts, Via6522Timer2 timer) {
        this.interrupts = interrupts;
        this.timer = timer;
    }

    void reset() {
        mode = OFF;
        data = true;
        stop();
    }

    private void stop() {
        clock = true;
        running = false;
        shifted = 0;
    }

    private void start(long now) {
        running = true;
        shifted = 0;
        lastChange = now;
    }

    void configure(int newMode, long now) {
        if (newMode == mode) {
            return;
        }
        mode = newMode;
        stop();
        if (mode == OFF) {
            interrupts.clear(Via6522Interrupts.SHIFT_REGISTER);
        } else if (mode == OUT_FREE_RUNNING) {
            start(now);
        }
    }

    int value() {
        return value;
    }

    void setValue(int bits) {
        value = bits;
    }

    /** The processor accesses the register. */
    void access(long now) {
        interrupts.clear(Via6522Interrupts.SHIFT_REGISTER);
        if (!drivesClock()) {
            shifted = 0;
        } else if (!running) {
            start(now);
        }
    }

    /** Tells whether timer 2 is the clock in a mode. */
    static boolean isByTimer(int mode) {
        return mode == IN_BY_TIMER || mode == OUT_BY_TIMER || mode == OUT_FREE_RUNNING;
    }

    boolean isOff() {
        return mode == OFF;
    }

    boolean drivesClock() {
        return mode != OFF && mode != IN_FROM_OUTSIDE && mode != OUT_FROM_OUTSIDE;
    }

    boolean clock() {
        return clock;
    }

    boolean drivesData() {
        return mode >= OUT_FREE_RUNNING;
    }

    boolean data() {
        return data;
    }

    /** The level of CB1 changes, which matters where the clock comes from outside. */
    void changeClock(boolean rises, boolean input) {
        if (mode == IN_FROM_OUTSIDE || mode == OUT_FROM_OUTSIDE) {
            clockChanges(rises, input);
        }
    }

    private void clockChanges(boolean rises, boolean input) {
        if (!rises) {
            if (drivesData()) {
                data = (value & 0x80) != 0;
                value = (value << 1 & 0xFF) | value >> 7;
            }
            return;
        }
        if (!drivesData()) {
            value = (value << 1 & 0xFF) | (input ? 1 : 0);
        }
        shifted++;
        if (shifted == BITS) {
            shifted = 0;
            if (mode != OUT_FREE_RUNNING) {
                interrupts.set(Via6522Interrupts.SHIFT_REGISTER);
                running = false;
            }
        }
    }

    /** Changes the level of the clock when the time has come. Timer 2 has been advanced before. */
    void advance(long now, boolean input) {
        if (running && now > lastChange && (!isByTimer(mode) || timer.isShift())) {
            lastChange = now;
            clock = !clock;
            clockChanges(clock, input);
        }
    }

    /** When it must be advanced next. */
    long due() {
        if (!running) {
            return NEVER;
        }
        return isByTimer(mode) ? timer.nextShift() : lastChange + 1;
    }
}
