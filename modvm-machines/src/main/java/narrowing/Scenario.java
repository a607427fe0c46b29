package narrowing;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.function.Function;
import narrowing.parts.Ram;

/** A spec that narrows an accessor keeps where it is mapped, and what it is connected to. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(
                        NarrowMachine.builder()
                                .cpu(new NarrowCpu())
                                .ram(new FastRam())
                                .spare(new Ram())
                                .build())
                .toString();
    }
}

@MachineSpec
interface Wide {
    @Connect(port = "other", to = "spare")
    WideCpu cpu();

    @Mapped(from = 0x40, to = 0x4F)
    Ram ram();

    Ram spare();
}

@MachineSpec
interface Narrow extends Wide {
    @Override
    NarrowCpu cpu();

    @Override
    FastRam ram();
}

final class FastRam extends Ram {}

@Processor(base = U8.class)
class WideCpu {
    @Step
    void step(Bus bus, @Port("other") Bus other) {
        bus.save(0x42, 3);
        other.save(2, 4);
        throw Terminated.with(bus.load(0x42) * 10 + other.load(2));
    }
}

final class NarrowCpu extends WideCpu {}
