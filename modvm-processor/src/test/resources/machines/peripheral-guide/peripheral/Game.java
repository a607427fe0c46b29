package peripheral;

import dev.modvm.annotations.*;

@MachineSpec
interface Game {
    Player player();

    @Mapped(from = 0xD000, to = 0xD000)
    Dice dice();
}
