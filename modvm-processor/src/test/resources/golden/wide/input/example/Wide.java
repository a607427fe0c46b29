package example;

import dev.modvm.annotations.*;

/** A machine with addresses of 64 bits. */
@MachineSpec
interface Wide {
    WideCpu cpu();

    @Mapped(from = 0x1_0000_0000L, to = 0x1_0000_000FL)
    WideRam ram();
}
