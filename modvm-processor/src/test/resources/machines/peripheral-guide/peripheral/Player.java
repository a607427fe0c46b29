package peripheral;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;

@Processor(base = U8.class, address = U16.class, model = "Player")
final class Player {
    final List<String> log = new ArrayList<>();

    @Step
    void step(Bus bus, Debugger debugger) {
        bus.save(0xD000, 7);
        log.add("rolled " + bus.load(0xD000));
        log.add("peeked " + debugger.peek(0));
        log.add("rolled " + bus.load(0xD000));
        throw Terminated.with(0);
    }
}
