package example;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

/** A peripheral that counts the steps of its processor. */
@Peripheral(base = U16.class, model = "Timer")
final class Timer {
    private int count;

    @Boot
    void reset() {
        count = 0;
    }

    @Cycle
    void tick() {
        count++;
    }

    @Handles(LoadRequest.class)
    @Handles(PeekRequest.class)
    int count(int address) {
        return count;
    }
}
