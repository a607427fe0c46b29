package processor;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;

@Peripheral(base = U8.class, address = U16.class, model = "Printer")
final class Printer {
    final List<String> printed = new ArrayList<>();
    private long now;

    @Cycle
    long elapsed(long cycles) {
        now += cycles;
        return Long.MAX_VALUE; // only before its handler
    }

    @Handles(SaveRequest.class)
    void print(int address, int value) {
        printed.add(value + " in cycle " + now);
    }
}
