package dev.modvm.benchmarks.board;

import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.SaveRequest;

/**
 * A timer that runs out again and again. It has four registers:
 *
 * <ol start="0">
 *   <li>the lower byte of the cycles that are left; a save goes to the lower byte of the period
 *   <li>the higher byte of both; a save starts the timer, with period 0 it stops it
 *   <li>status: bit 7 tells that the timer has run out, and a load clears that
 *   <li>control: bit 0 lets a timer that has run out pull IRQ, bit 1 lets it pull NMI
 * </ol>
 */
@Peripheral(base = U8.class, address = U16.class, model = "Interval timer")
public final class IntervalTimer {
    private static final int EXPIRED = 0x80;
    private static final int PULLS_INTERRUPT = 0x01;
    private static final int PULLS_NON_MASKABLE = 0x02;

    private int lowPeriod;
    private int period;
    private long left;
    private boolean expired;
    private int control;

    /** Creates a timer that is stopped. */
    public IntervalTimer() {}

    @Cycle
    long elapsed(long cycles, @Port("irq") Line irq, @Port("nmi") Line nmi) {
        if (period == 0) {
            return Long.MAX_VALUE;
        }
        left -= cycles;
        if (left <= 0) {
            left = period + left % period;
            expired = true;
            pull(irq, nmi);
        }
        return left;
    }

    @Handles(LoadRequest.class)
    int load(int register, @Port("irq") Line irq, @Port("nmi") Line nmi) {
        return switch (register) {
            case 0 -> (int) left & 0xFF;
            case 1 -> (int) left >> 8 & 0xFF;
            case 2 -> {
                int status = expired ? EXPIRED : 0;
                expired = false;
                pull(irq, nmi);
                yield status;
            }
            default -> control;
        };
    }

    @Handles(SaveRequest.class)
    void save(int register, int value, @Port("irq") Line irq, @Port("nmi") Line nmi) {
        switch (register) {
            case 0 -> lowPeriod = value;
            case 1 -> {
                period = value << 8 | lowPeriod;
                left = period;
            }
            case 2 -> {}
            default -> {
                control = value & (PULLS_INTERRUPT | PULLS_NON_MASKABLE);
                pull(irq, nmi);
            }
        }
    }

    private void pull(Line irq, Line nmi) {
        set(irq, expired && (control & PULLS_INTERRUPT) != 0);
        set(nmi, expired && (control & PULLS_NON_MASKABLE) != 0);
    }

    private static void set(Line line, boolean raised) {
        if (raised) {
            line.raise();
        } else {
            line.release();
        }
    }
}
