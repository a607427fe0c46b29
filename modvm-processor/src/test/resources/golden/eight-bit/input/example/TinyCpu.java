package example;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Processor(base = U8.class, address = U16.class, model = "Tiny CPU")
final class TinyCpu {
    int pc, a;

    @Boot
    void reset(Bus bus) {
        pc = bus.load(0xFFFC) | bus.load(0xFFFD) << 8;
    }

    @Step
    int step(Bus bus) { // one instruction; returns its clock cycles
        switch (bus.load(pc++)) {
            case 0xA9 -> {
                a = bus.load(pc++);
                return 2;
            }
            case 0x8D -> {
                bus.save(bus.load(pc++) | bus.load(pc++) << 8, a);
                return 4;
            }
            default -> throw Terminated.with(0); // ends this component with a code
        }
    }
}
