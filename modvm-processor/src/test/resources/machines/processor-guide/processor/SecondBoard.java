package processor;

import dev.modvm.annotations.*;

@MachineSpec
interface SecondBoard {
    SecondAccumulator cpu();

    @Mapped(from = 0x0000, to = 0x0FFF)
    Ram ram();

    @Mapped(from = 0xF000, to = 0xF000)
    Printer printer();
}
