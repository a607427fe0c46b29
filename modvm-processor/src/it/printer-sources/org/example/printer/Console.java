package org.example.printer;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

/** Collects what is printed, and counts it. */
@Peripheral(base = U8.class, address = U16.class, model = "Console")
public final class Console {
    private final StringBuilder printed = new StringBuilder();
    private int counted;

    /** Creates a console. */
    public Console() {}

    /**
     * Prints a byte.
     *
     * @param address the register
     * @param value the byte
     */
    @Handles(SaveRequest.class)
    public void print(int address, int value) {
        printed.append((char) value);
    }

    /**
     * Counts a byte.
     *
     * @param value the byte
     */
    @Handles(Count.class)
    public void count(int value) {
        counted++;
    }

    /**
     * Returns how many were counted.
     *
     * @return the number
     */
    @Handles(Total.class)
    public int total() {
        return counted;
    }

    /**
     * Returns what was printed.
     *
     * @return the text
     */
    public String printed() {
        return printed.toString();
    }
}
