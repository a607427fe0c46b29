package example;

import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Step;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.Terminated;

@Processor(base = U8.class, address = U16.class, model = "Console CPU")
final class ConsoleCpu {
    @Step
    void step(Bus bus) {
        throw Terminated.with(bus.load(0xFFFC));
    }
}
