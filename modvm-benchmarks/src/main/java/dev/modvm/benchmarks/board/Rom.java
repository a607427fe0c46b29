package dev.modvm.benchmarks.board;

import dev.modvm.annotations.Memory;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;

/** Memory that can be loaded from only: a save to it fails. */
@Peripheral(base = U8.class, address = U16.class, model = "ROM")
public final class Rom {
    /** What it holds. */
    @Memory(writable = false)
    public final byte[] cells;

    /**
     * Creates memory with a content.
     *
     * @param cells its bytes, at least as many as the range that it is mapped to; the array is
     *     used, not copied
     */
    public Rom(byte[] cells) {
        this.cells = cells;
    }
}
