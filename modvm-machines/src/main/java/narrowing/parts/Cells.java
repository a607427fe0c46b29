package narrowing.parts;

import dev.modvm.annotations.*;

/** Not visible to the machine; what is public in it is, through its subclass. */
abstract class Cells {
    private final byte[] cells = new byte[0x10];

    @Memory
    public byte[] cells() {
        return cells;
    }
}
