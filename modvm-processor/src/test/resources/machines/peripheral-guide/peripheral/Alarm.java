package peripheral;

import dev.modvm.annotations.*;

@MachineSpec
interface Alarm {
    Waiter waiter();

    @Mapped(from = 0xD000, to = 0xD000)
    Timer timer();
}
