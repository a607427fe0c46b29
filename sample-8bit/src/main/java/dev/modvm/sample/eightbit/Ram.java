package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Memory;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;

/** Memory that can be loaded from and saved to. It is all zeros at first. */
@Peripheral(base = U8.class, address = U16.class, model = "RAM")
public final class Ram {
    /** What it holds, an element for each address. */
    @Memory public final byte[] cells;

    /**
     * Creates memory.
     *
     * @param size how many bytes, at least as many as the range that it is mapped to
     */
    public Ram(int size) {
        cells = new byte[size];
    }

    /**
     * Puts bytes into the memory of a machine that is not running.
     *
     * @param address where the first one goes, counted from the first cell
     * @param image the bytes
     * @throws IndexOutOfBoundsException if the image does not fit behind the address
     */
    public void install(int address, byte[] image) {
        System.arraycopy(image, 0, cells, address, image.length);
    }
}
