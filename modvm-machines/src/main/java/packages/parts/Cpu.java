package packages.parts;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

/** A processor in a package of its own; everything that a machine touches is public. */
@Processor(base = U8.class, address = U16.class, model = "CPU")
public class Cpu {
    private final StringBuilder log = new StringBuilder();

    public Cpu() {}

    @Boot
    public void reset(Bus bus) {
        log.append("reset vector ").append(bus.load(0xFFFF)).append('\n');
    }

    @Step
    public long step(Bus bus, Shouts.Port port) {
        bus.save(0x0001, 0x155);
        log.append("ram ").append(bus.load(0x0001)).append('\n');
        log.append(port.shout(new Shouts.Phrase("ahoy"))).append('\n');
        throw Terminated.with(4);
    }

    @Halt
    public void halt() {
        log.append("halt");
    }

    public String log() {
        return log.toString();
    }
}
