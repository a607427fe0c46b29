package example;

import dev.modvm.annotations.*;

@MachineSpec
interface Board {
    Accumulator cpu();

    @Mapped(from = 0x0000, to = 0xFFFF)
    Ram ram();
}
