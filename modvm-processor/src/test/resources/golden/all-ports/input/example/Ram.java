package example;

import dev.modvm.annotations.*;

/** A memory of 16-bit words. */
@Peripheral(base = U16.class, model = "RAM")
final class Ram {
    @Memory final short[] cells = new short[0x100];
}
