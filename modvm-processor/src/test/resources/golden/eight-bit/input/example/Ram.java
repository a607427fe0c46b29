package example;

import dev.modvm.annotations.*;

@Peripheral(base = U8.class, address = U16.class, model = "RAM")
final class Ram {
    @Memory final byte[] cells; // plain memory: no handler to write

    Ram(int size) {
        cells = new byte[size];
    }
}
