package packages.parts;

import dev.modvm.annotations.*;

/** Memory in a public field. */
@Peripheral(base = U8.class, address = U16.class)
public final class Rom {
    @Memory(writable = false)
    public final byte[] cells = {(byte) 0xC3};

    public Rom() {}
}
