package example;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.SaveRequest;

@Peripheral(base = U8.class, address = U16.class, model = "Registers")
final class Registers {
    private final int[] values = new int[0x18];

    @Handles(LoadRequest.class)
    int read(int address) {
        return values[address];
    }

    @Handles(SaveRequest.class)
    void write(int address, int value) {
        values[address] = value;
    }
}
