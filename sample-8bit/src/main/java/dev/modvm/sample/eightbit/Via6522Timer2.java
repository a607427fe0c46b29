package dev.modvm.sample.eightbit;

/**
 * Timer 2 of a {@link Via6522}: counts the cycles of the processor, or pulses on PB6.
 *
 * <p>Counting cycles, it times out as {@link Via6522Timer1} does, N + 2 cycles after it was loaded
 * with N, and counts on from $FFFF. Counting pulses, the fall of the level decrements it, and it
 * times out when it reaches 0, after N of them. Either way it sets its flag once.
 */
final class Via6522Timer2 {
    private static final long NEVER = Long.MAX_VALUE;

    private final Via6522Interrupts interrupts;

    private int latchLow;
    private boolean countsPulses;

    /** While it counts pulses: how many are left. */
    private int pulses;

    /** While it counts cycles: when the counter is, or was, 0. */
    private long zero;

    /** Whether the time-out is still to come. */
    private boolean armed;

    Via6522Timer2(Via6522Interrupts interrupts) {
        this.interrupts = interrupts;
    }

    void reset() {
        countsPulses = false;
        zero = 0;
        armed = false;
    }

    /** Sets the mode; the counter stays as it is. */
    void configure(boolean pulsesNotCycles, long now) {
        int counter = counter(now);
        countsPulses = pulsesNotCycles;
        pulses = counter;
        zero = now + counter;
    }

    int latchLow() {
        return latchLow;
    }

    void setLatchLow(int value) {
        latchLow = value;
    }

    void load(int high, long now) {
        pulses = high << 8 | latchLow;
        zero = now + 1 + pulses;
        armed = true;
        interrupts.clear(Via6522Interrupts.TIMER_2);
    }

    int counter(long now) {
        return countsPulses ? pulses : (int) (zero - now) & 0xFFFF;
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

    void advance(long now) {
        if (now >= due()) {
            timeOut();
        }
    }

    private void timeOut() {
        if (armed) {
            armed = false;
            interrupts.set(Via6522Interrupts.TIMER_2);
        }
    }

    /** When it must be advanced next. */
    long due() {
        return armed && !countsPulses ? zero + 1 : NEVER;
    }
}
