package peripheral;

import dev.modvm.annotations.*;

@MachineSpec
interface SlowBoard {
    Fetcher fetcher();

    @Mapped(from = 0xF000, to = 0xFFFF)
    SlowRom rom();
}
