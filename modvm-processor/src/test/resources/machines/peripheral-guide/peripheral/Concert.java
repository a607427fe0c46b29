package peripheral;

import dev.modvm.annotations.*;

@MachineSpec
interface Concert {
    Musician musician();

    Beeper beeper();
}
