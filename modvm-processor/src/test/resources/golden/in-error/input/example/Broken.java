package example;

import dev.modvm.annotations.*;

/** A machine in error: what is generated is enough for other code to compile. */
@MachineSpec
interface Broken {
    TinyCpu cpu();

    @Mapped(from = 0x8000, to = 0x7FFF)
    Ram ram();
}
