package example;

import dev.modvm.annotations.*;

@Peripheral(base = U8.class, address = U16.class)
final class Ram {
    @Memory final byte[] cells = new byte[0x10000];
}
