package packages.parts;

import dev.modvm.annotations.*;

/** Memory that is not a public field. */
@Peripheral(base = U8.class, address = U16.class)
public final class Ram {
    private final byte[] cells;

    public Ram(int size) {
        cells = new byte[size];
    }

    @Memory
    public byte[] cells() {
        return cells;
    }
}
