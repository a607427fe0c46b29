package org.example.sign;

import dev.modvm.annotations.*;

/** A machine that shows a text in colours. */
@MachineSpec
interface Sign {
    SignCpu cpu();

    @Mapped(from = 0x0000, to = 0x00FF)
    Text text();

    @Mapped(from = 0x0100, to = 0x0103)
    Colours colours();

    Display display();
}
