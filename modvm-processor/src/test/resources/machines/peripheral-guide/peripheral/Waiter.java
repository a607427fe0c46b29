package peripheral;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;

@Processor(base = U8.class, address = U16.class, model = "Waiter")
final class Waiter {
    final List<String> log = new ArrayList<>();
    private boolean started;

    @Step
    int step(Bus bus, @Port("irq") Line irq) {
        if (!started) {
            started = true;
            bus.save(0xD000, 10); // in cycle 0
            return 4;
        }
        if (irq.isRaised(bus.cycle())) {
            log.add("interrupted in cycle " + bus.cycle());
            bus.load(0xD000);
            throw Terminated.with(0);
        }
        return 3;
    }
}
