package peripheral;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Peripheral(base = U8.class, address = U16.class, model = "Slow ROM")
final class SlowRom {
    private final byte[] cells = new byte[0x1000];

    @Handles(LoadRequest.class)
    int load(int address, WaitStates wait) {
        wait.add(2);
        return cells[address] & 0xFF;
    }
}
