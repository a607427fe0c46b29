package packages.parts;

import dev.modvm.annotations.*;

/** A public spec, which specs of other packages extend. */
@MachineSpec
public interface BaseBoard {
    Cpu cpu();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();

    @Mapped(from = 0xFFFF, to = 0xFFFF)
    Rom rom();

    Shouts.Device device();
}
