package example;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

/** A processor of 64 bits. */
@Processor(base = U64.class, model = "Wide CPU")
final class WideCpu {
    @Step
    long step(WideBus bus) {
        bus.save(0x1_0000_0000L, bus.load(0x1_0000_0000L) + 1);
        throw Terminated.with(bus.load(0x1_0000_0000L));
    }
}
