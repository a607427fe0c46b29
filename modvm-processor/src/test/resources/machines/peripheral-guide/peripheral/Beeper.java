package peripheral;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Peripheral(base = U8.class, address = U16.class, model = "Beeper")
final class Beeper {
    private int beeps;

    @Handles(Beep.class)
    int beep(int hertz, int milliseconds) {
        if (hertz < 20 || hertz > 20_000) {
            throw RequestFailed.with(1); // an answer: nobody could hear it
        }
        beeps++;
        return beeps;
    }
}
