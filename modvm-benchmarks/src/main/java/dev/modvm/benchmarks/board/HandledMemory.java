package dev.modvm.benchmarks.board;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.SaveRequest;

/** Memory of which the framework does not know that it is memory. */
@Peripheral(base = U8.class, address = U16.class, model = "Handled memory")
public final class HandledMemory {
    private final byte[] cells;

    /**
     * Creates memory.
     *
     * @param image what it holds at first; the array is used, not copied
     */
    public HandledMemory(byte[] image) {
        cells = image;
    }

    @Handles(LoadRequest.class)
    int load(int address) {
        return cells[address] & 0xFF;
    }

    @Handles(SaveRequest.class)
    void save(int address, int value) {
        cells[address] = (byte) value;
    }
}
