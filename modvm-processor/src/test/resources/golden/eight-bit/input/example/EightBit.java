package example;

import dev.modvm.annotations.*;

@MachineSpec
interface EightBit { // the machine: its methods are its components
    TinyCpu cpu();

    @Mapped(from = 0x0000, to = 0x7FFF)
    Ram ram();

    @Mapped(from = 0xF000, to = 0xF001)
    Console console();

    @Mapped(from = 0xF800, to = 0xFFFF)
    Rom rom();
}
