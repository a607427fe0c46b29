package org.example.sign;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

/** Shows the text, symbol by symbol, then ends. */
@Processor(base = U8.class, address = U16.class, model = "Sign CPU")
final class SignCpu {
    private int position;

    @Boot
    void reset() {
        position = 0;
    }

    @Step
    int step(Bus bus, Screen screen) {
        int symbol = bus.load(position);
        if (symbol == 0) {
            throw Terminated.with(position);
        }
        screen.show(Glyph.of((char) symbol, bus.load(0x0100 + position)));
        position++;
        return 4;
    }
}
