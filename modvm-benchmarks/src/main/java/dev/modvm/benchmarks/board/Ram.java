package dev.modvm.benchmarks.board;

import dev.modvm.annotations.Memory;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;

/** Memory that can be loaded from and saved to. */
@Peripheral(base = U8.class, address = U16.class, model = "RAM")
public final class Ram {
    /** What it holds. */
    @Memory public final byte[] cells;

    /**
     * Creates memory.
     *
     * @param cells what it holds at first, at least as many bytes as the range that it is mapped
     *     to; the array is used, not copied
     */
    public Ram(byte[] cells) {
        this.cells = cells;
    }

    /**
     * Looks into the memory of a machine that is not running.
     *
     * @param address counted from the first cell
     * @return the value, 8 bits
     */
    public int peek(int address) {
        return cells[address] & 0xFF;
    }
}
