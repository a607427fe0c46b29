package dev.modvm.benchmarks.yardstick;

/**
 * The interval timer of the hand-written computers. It has four registers:
 *
 * <ol start="0">
 *   <li>the lower byte of the cycles that are left; a save goes to the lower byte of the period
 *   <li>the higher byte of both; a save starts the timer, with period 0 it stops it
 *   <li>status: bit 7 tells that the timer has run out, and a load clears that
 *   <li>control: bit 0 lets a timer that has run out pull IRQ, bit 1 lets it pull NMI
 * </ol>
 *
 * <p>When it has run out, it starts again. Nothing is done between accesses: what it shows follows
 * from the cycle of the access. Not thread-safe.
 */
final class HandWrittenTimer {
    /** The cycle in which what never happens happens. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int EXPIRED = 0x80;
    private static final int PULLS_INTERRUPT = 0x01;
    private static final int PULLS_NON_MASKABLE = 0x02;

    private int lowPeriod;
    private int period;
    private long expiresAt = NEVER;
    private boolean expired;
    private int control;

    /** Since when it pulls IRQ; {@link #NEVER} where it does not. */
    private long interruptFrom = NEVER;

    /**
     * When it pulled IRQ before that: the cycle in which it began, and the one in which it let go.
     */
    private long earlierInterruptFrom;

    private long earlierInterruptUntil;

    /** Since when there is an edge on NMI that was not taken. */
    private long nonMaskableEdgeAt = NEVER;

    /** Creates a timer that is stopped. */
    HandWrittenTimer() {}

    int load(int register, long now) {
        catchUp(now);
        int left = expiresAt == NEVER ? 0 : (int) (expiresAt - now);
        return switch (register) {
            case 0 -> left & 0xFF;
            case 1 -> left >> 8 & 0xFF;
            case 2 -> {
                int status = expired ? EXPIRED : 0;
                change(false, control, now);
                yield status;
            }
            default -> control;
        };
    }

    void save(int register, int value, long now) {
        catchUp(now);
        switch (register) {
            case 0 -> lowPeriod = value;
            case 1 -> {
                period = value << 8 | lowPeriod;
                expiresAt = period == 0 ? NEVER : now + period;
            }
            case 2 -> {}
            default -> change(expired, value & (PULLS_INTERRUPT | PULLS_NON_MASKABLE), now);
        }
    }

    /**
     * Tells from when on a line may be raised.
     *
     * @return a cycle, which is in the past where a line is raised; at most half of {@link #NEVER}
     */
    long attentionAt() {
        long interruptAt = control == 0 || expired ? interruptFrom : expiresAt;
        return Math.min(Math.min(interruptAt, nonMaskableEdgeAt), NEVER / 2);
    }

    /**
     * Tells whether it pulled IRQ in a cycle, which is that of its last access or the one before.
     */
    boolean isInterrupting(long asOf) {
        catchUp(asOf);
        return asOf >= interruptFrom
                || (asOf >= earlierInterruptFrom && asOf < earlierInterruptUntil);
    }

    /** Takes an edge on NMI, if there was one until then. */
    boolean takeNonMaskableEdge(long asOf) {
        catchUp(asOf);
        if (asOf < nonMaskableEdgeAt) {
            return false;
        }
        nonMaskableEdgeAt = NEVER;
        return true;
    }

    private void catchUp(long now) {
        if (now < expiresAt) {
            return;
        }
        long expiredAt = expiresAt;
        expiresAt += ((now - expiresAt) / period + 1) * period;
        change(true, control, expiredAt);
    }

    private void change(boolean nowExpired, int newControl, long now) {
        boolean pulledInterrupt = expired && (control & PULLS_INTERRUPT) != 0;
        boolean pulledNonMaskable = expired && (control & PULLS_NON_MASKABLE) != 0;
        expired = nowExpired;
        control = newControl;
        boolean pullsInterrupt = expired && (control & PULLS_INTERRUPT) != 0;
        boolean pullsNonMaskable = expired && (control & PULLS_NON_MASKABLE) != 0;
        if (pullsInterrupt && !pulledInterrupt) {
            interruptFrom = now;
        }
        if (pulledInterrupt && !pullsInterrupt) {
            earlierInterruptFrom = interruptFrom;
            earlierInterruptUntil = now;
            interruptFrom = NEVER;
        }
        if (pullsNonMaskable && !pulledNonMaskable) {
            nonMaskableEdgeAt = Math.min(nonMaskableEdgeAt, now);
        }
    }
}
