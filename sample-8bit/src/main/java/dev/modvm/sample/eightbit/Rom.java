package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Memory;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;

/** Memory that can be loaded from only: a save to it fails. */
@Peripheral(base = U8.class, address = U16.class, model = "ROM")
public final class Rom {
    /** What it holds, an element for each address. */
    @Memory(writable = false)
    public final byte[] cells;

    /**
     * Creates memory with a content.
     *
     * @param image its bytes, at least as many as the range that it is mapped to; they are copied
     */
    public Rom(byte[] image) {
        cells = image.clone();
    }
}
