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
    private boolean nonMaskableEdge;

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
                expired = false;
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
            default -> {
                boolean pulledBefore = pullsNonMaskable();
                control = value & (PULLS_INTERRUPT | PULLS_NON_MASKABLE);
                nonMaskableEdge |= pullsNonMaskable() && !pulledBefore;
            }
        }
    }

    /**
     * Tells from when on the processor must look at the lines.
     *
     * @return a cycle; 0 where a line is pulled, or an edge was not taken
     */
    long attentionAt() {
        if (control == 0 && !nonMaskableEdge) {
            return NEVER;
        }
        return expired || nonMaskableEdge ? 0 : expiresAt;
    }

    boolean isInterrupting(long now) {
        catchUp(now);
        return expired && (control & PULLS_INTERRUPT) != 0;
    }

    boolean takeNonMaskableEdge(long now) {
        catchUp(now);
        boolean edge = nonMaskableEdge;
        nonMaskableEdge = false;
        return edge;
    }

    private boolean pullsNonMaskable() {
        return expired && (control & PULLS_NON_MASKABLE) != 0;
    }

    private void catchUp(long now) {
        if (now < expiresAt) {
            return;
        }
        expiresAt += ((now - expiresAt) / period + 1) * period;
        if (!expired) {
            expired = true;
            nonMaskableEdge |= (control & PULLS_NON_MASKABLE) != 0;
        }
    }
}
