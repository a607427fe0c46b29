package example;

import dev.modvm.annotations.*;

/** A memory of 64-bit words. */
@Peripheral(base = U64.class, model = "RAM")
final class WideRam {
    @Memory final long[] cells = new long[0x10];
}
