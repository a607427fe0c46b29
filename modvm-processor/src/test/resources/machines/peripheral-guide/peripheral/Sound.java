package peripheral;

import dev.modvm.annotations.*;

interface Sound {
    @Sends(Beep.class)
    int beep(int hertz, int milliseconds);
}
