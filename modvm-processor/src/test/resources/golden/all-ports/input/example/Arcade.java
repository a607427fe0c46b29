package example;

import dev.modvm.annotations.*;

/** The machine: every kind of port, and a component class that is used twice. */
@MachineSpec
interface Arcade {
    @Connect(port = "voice", to = "left")
    GameCpu cpu();

    Blitter blitter();

    Video video();

    Voice left();

    Voice right();

    Timer timer();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();
}
