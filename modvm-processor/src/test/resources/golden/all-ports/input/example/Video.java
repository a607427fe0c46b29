package example;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

/** A peripheral with memory for loads and a handler for saves. */
@Peripheral(base = U16.class, model = "Video RAM")
final class Video {
    private final char[] cells = new char[0x100];

    @Memory(writable = false)
    char[] cells() {
        return cells;
    }

    @Handles(SaveRequest.class)
    void draw(int address, int value) {
        cells[address] = (char) value;
    }
}
