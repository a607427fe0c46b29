package org.example.printer;

import dev.modvm.annotations.*;

/** A port to whatever counts. */
public interface Counter {
    /**
     * Counts a byte.
     *
     * @param value the byte
     */
    @Sends(Count.class)
    void count(int value);

    /**
     * Asks how many were counted.
     *
     * @return the number
     */
    @Sends(Total.class)
    int total();
}
