package peripheral;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;

@Processor(base = U8.class, address = U16.class, timing = Timing.ACCESS, model = "Fetcher")
final class Fetcher {
    final List<Long> cycles = new ArrayList<>();

    @Step
    void step(Bus bus) {
        cycles.add(bus.cycle());
        bus.load(0xF000);
        if (cycles.size() == 3) {
            throw Terminated.with(0);
        }
    }
}
