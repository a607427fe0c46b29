package peripheral;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Peripheral(base = U8.class, address = U16.class, model = "Dice")
final class Dice {
    private int number = 1;

    @Handles(LoadRequest.class)
    int roll(int address) {
        number = number >> 1 ^ ((number & 1) == 1 ? 0xB8 : 0); // a shift register
        return number;
    }

    @Handles(SaveRequest.class)
    void seed(int address, int value) {
        number = value == 0 ? 1 : value;
    }

    @Handles(PeekRequest.class)
    int look(int address) {
        return number; // does not roll
    }
}
