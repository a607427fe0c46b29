package example;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;

/** A console of the eighties, whose decoders look at few address lines. */
@MachineSpec
interface Console {
    ConsoleCpu cpu();

    @Mapped(from = 0x0000, to = 0x07FF, mirror = 0x1800)
    WorkRam ram();

    @Mapped(from = 0x2000, to = 0x2007, mirror = 0x1FF8)
    Registers picture();

    @Mapped(from = 0x4000, to = 0x4017)
    Registers sound();

    @Mapped(from = 0x4020, to = 0x4023, mirror = 0x0100)
    Registers disk();

    @Mapped(from = 0x8000, to = 0xBFFF, mirror = 0x4000)
    Program program();
}
