package dev.modvm.sample.eightbit;

/**
 * Timer 2 of a {@link Via6522}: counts the cycles of the processor, or pulses on PB6, and is the
 * clock of the {@link Via6522ShiftRegister} in three of its modes.
 *
 * <p>Counting cycles, it times out as {@link Via6522Timer1} does, N + 2 cycles after it was loaded
 * with N, and counts on from $FFFF. Counting pulses, the fall of the level decrements it, and it
 * times out when it reaches 0, after N of them. Either way it sets its flag once.
 *
 * <p>When it begins to count pulses, it counts the cycle of the save to ACR, too; when it begins to
 * count cycles again, it does so one cycle later.
 *
 * <p>As the clock of the shift register, it loads its lower half from the latch whenever that has
 * gone below 0, in the way of timer 1, while the upper half counts how often. So the lower half has
 * a period of N + 2 cycles, where N is in the lower latch, and no access to the shift register
 * changes that. A shift comes 3 cycles after the lower half was 0. (These rules are those of VICE,
 * whose authors measured them with test programs on real chips.) While it counts pulses, there is
 * no such clock.
 */
final class Via6522Timer2 {
    private static final long NEVER = Long.MAX_VALUE;

    /** How long after the lower half was 0 the shift register shifts. */
    private static final int ZERO_TO_SHIFT = 3;

    private final Via6522Interrupts interrupts;

    private int latchLow;
    private boolean countsPulses;
    private boolean shifts;

    /** While it counts pulses: how many are left. */
    private int pulses;

    /**
     * While it counts cycles: when the counter is, or was, 0. While it is the clock of the shift
     * register: when the lower half is next 0, or was in the cycle before.
     */
    private long zero;

    /** While it is that clock: when the lower half was 0 before that, and what the upper one is. */
    private long lastZero;

    private int high;

    /** Whether the time-out is still to come. */
    private boolean armed;

    /** While it counts pulses: when it times out because of a cycle that it has still counted. */
    private long lateTimeout;

    /** As of when it was advanced last. */
    private long now;

    Via6522Timer2(Via6522Interrupts interrupts) {
        this.interrupts = interrupts;
    }

    void reset() {
        countsPulses = false;
        shifts = false;
        zero = 0;
        lastZero = -ZERO_TO_SHIFT;
        armed = false;
        lateTimeout = NEVER;
        now = 0;
    }

    /** Sets the modes; the counter stays as it is. */
    void configure(boolean pulsesNotCycles, boolean clocksShiftRegister) {
        int counter = counter();
        long next = now;
        if (pulsesNotCycles && !countsPulses) {
            lateTimeout = counter == 0 ? now + 1 : NEVER;
            counter = (counter - 1) & 0xFFFF;
        } else if (!pulsesNotCycles && countsPulses) {
            next = now + 1;
        }
        countsPulses = pulsesNotCycles;
        shifts = clocksShiftRegister;
        set(counter, next);
    }

    /** Sets what the counter is in a cycle. */
    private void set(int counter, long cycle) {
        pulses = counter;
        high = counter >> 8;
        zero = cycle + (shifts ? counter & 0xFF : counter);
    }

    void setLatchLow(int value) {
        latchLow = value;
    }

    void load(int upper) {
        set(upper << 8 | latchLow, now + 1);
        armed = true;
        lateTimeout = NEVER;
        interrupts.clear(Via6522Interrupts.TIMER_2);
    }

    int counter() {
        if (countsPulses) {
            return pulses;
        }
        int upper = shifts ? high << 8 : 0;
        return (int) (upper + zero - now) & 0xFFFF;
    }

    /** Notes that the level of PB6 has fallen. */
    void pulse() {
        if (countsPulses) {
            pulses = (pulses - 1) & 0xFFFF;
            if (pulses == 0) {
                timeOut();
            }
        }
    }

    void advance(long time) {
        if (time >= due()) {
            timeOut();
        }
        now = time;
        if (shifts && !countsPulses && time > zero + 1) {
            long period = latchLow + 2L;
            long reloads = (time - zero - 2) / period + 1;
            zero += reloads * period;
            lastZero = zero - period;
            high = (int) (high - reloads) & 0xFF;
        }
    }

    private void timeOut() {
        if (armed) {
            armed = false;
            interrupts.set(Via6522Interrupts.TIMER_2);
        }
    }

    /** Tells whether the shift register shifts in this cycle, where it waits for this timer. */
    boolean isShift() {
        return lastZero + ZERO_TO_SHIFT == now;
    }

    /** When the shift register shifts next, where it waits for this timer. */
    long nextShift() {
        long shift = lastZero + ZERO_TO_SHIFT;
        if (shift > now) {
            return shift;
        }
        return countsPulses ? NEVER : zero + ZERO_TO_SHIFT;
    }

    /** When it must be advanced next. */
    long due() {
        if (!armed) {
            return NEVER;
        }
        if (countsPulses) {
            return lateTimeout;
        }
        return zero + (shifts ? high * (latchLow + 2L) : 0) + 1;
    }
}
