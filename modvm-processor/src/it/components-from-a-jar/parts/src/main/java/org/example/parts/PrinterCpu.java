package org.example.parts;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

/** Prints a text from its memory, byte by byte, then ends. */
@Processor(base = U8.class, address = U16.class, model = "Printer CPU")
public final class PrinterCpu {
    private int position;

    /** Creates a CPU that starts with the first byte. */
    public PrinterCpu() {}

    /** Starts with the first byte again. */
    @Boot
    public void reset() {
        position = 0;
    }

    /**
     * Prints one byte.
     *
     * @param bus leads to the text and to the console
     * @param counter counts what is printed
     * @return the clock cycles
     */
    @Step
    public int step(Bus bus, Counter counter) {
        int value = bus.load(position++);
        if (value == 0) {
            throw Terminated.with(counter.total());
        }
        bus.save(0xF000, value);
        counter.count(value);
        return 4;
    }
}
