package first;

import dev.modvm.annotations.*;

@MachineSpec
interface Board {
    TinyCpu cpu();

    @Mapped(from = 0x0000, to = 0x0FFF)
    Ram ram();

    @Mapped(from = 0x8000, to = 0x8000)
    Screen screen();
}
