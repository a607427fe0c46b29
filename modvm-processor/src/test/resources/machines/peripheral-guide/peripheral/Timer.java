package peripheral;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Peripheral(base = U8.class, address = U16.class, model = "Timer")
final class Timer {
    private long left = Long.MAX_VALUE; // stopped

    @Handles(SaveRequest.class)
    void start(int address, int cycles) {
        left = Math.max(1, cycles);
    }

    @Handles(LoadRequest.class)
    int acknowledge(int address, @Port("irq") Line irq) {
        irq.release();
        return 0;
    }

    @Cycle
    long elapsed(long cycles, @Port("irq") Line irq) {
        if (left != Long.MAX_VALUE) {
            left -= cycles;
            if (left <= 0) {
                irq.raise();
                left = Long.MAX_VALUE;
            }
        }
        return left; // until then, leave it alone
    }
}
