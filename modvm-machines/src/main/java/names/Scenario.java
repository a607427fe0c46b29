package names;

import dev.modvm.annotations.*;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Terminated;
import java.util.function.Function;

/** Names of users that generated code uses too. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(
                        CrowdMachine.builder()
                                .component(new Cpu())
                                .parts(new Ram())
                                .instances(new Data())
                                .metadata(new Metadata())
                                .bus(new Bus())
                                .components(new Request())
                                .Parts(new Ram())
                                .memory(new Ram())
                                .execution(new Ram())
                                .add(new Ram())
                                .create0(new Ram())
                                .connect0(new Ram())
                                .addParts0(new Ram())
                                .assembleFused(new Ram())
                                .run(new Ram())
                                .start(new Ram())
                                .super_(new Ram())
                                .Builder(new Ram())
                                .this$0(new Ram())
                                .größe(new Ram())
                                .fused(new FusedRam())
                                .direct(new RamBus())
                                .mapped(new MappedBus())
                                .build())
                .toString();
    }
}

@MachineSpec
@SuppressWarnings("modvm/PeripheralUnasked")
interface Crowd {
    Cpu component();

    @Mapped(from = 0, to = 0)
    Ram parts();

    Data instances();

    Metadata metadata();

    Bus bus();

    Request components();

    @Mapped(from = 1, to = 1)
    Ram Parts();

    @Mapped(from = 2, to = 2)
    Ram memory();

    Ram execution();

    Ram add();

    Ram create0();

    Ram connect0();

    Ram addParts0();

    Ram assembleFused();

    Ram run();

    Ram start();

    Ram super_();

    Ram Builder();

    Ram this$0();

    Ram größe();

    FusedRam fused();

    RamBus direct();

    MappedBus mapped();
}

@Peripheral(base = U8.class, model = "\"$T\" $$ \\ */ <b>")
final class Ram {
    @Memory final byte[] cells = new byte[1];
}

record Switch(int thrown, int component, int request, int limit)
        implements dev.modvm.runtime.Request {}

record Load(int address) implements dev.modvm.runtime.Request {}

record s(int target) implements dev.modvm.runtime.Request {}

interface Limit {
    @Sends(Switch.class)
    int target(int target, int component, int names, int value);
}

interface Name {
    @Sends(value = Load.class, oneWay = true)
    void name(int name);

    @Sends(s.class)
    int time(int time);
}

/** Has the simple name of an answer, and handlers named as generated methods are. */
@Peripheral(base = U8.class)
final class Data {
    @Handles(Switch.class)
    int handle(int thrown, int component, int request, int limit, @Port("bus") Thrown port) {
        return thrown + component + request + limit + port.thrown(1);
    }
}

record Throwing(int by) implements dev.modvm.runtime.Request {}

interface Thrown {
    @Sends(Throwing.class)
    int thrown(int by);
}

/** Has the simple name of what describes a component. */
@Peripheral(base = U8.class)
final class Metadata {
    @Handles(Load.class)
    void load(Load load) {}

    @Handles(s.class)
    int handles(int target) {
        return target;
    }
}

/** Has the simple name of the bus. */
@Peripheral(base = U8.class)
final class Bus {
    @Handles(Throwing.class)
    int requireReady(int by) {
        return by;
    }
}

/** Has the simple name of what all requests are. */
@Peripheral(base = U8.class)
final class Request {}

/** These three have the simple names of classes that are generated. */
@Peripheral(base = U8.class)
final class FusedRam {
    @Handles(dev.modvm.runtime.LoadRequest.class)
    int load(int address) {
        return address;
    }
}

@Peripheral(base = U8.class)
final class RamBus {}

@Peripheral(base = U8.class)
final class MappedBus {}

@Processor(base = U8.class)
final class Cpu {
    @Step
    long runUntil(
            Limit limit,
            Name name,
            dev.modvm.runtime.Bus bus,
            @Port("memory") dev.modvm.runtime.Bus memory,
            @Port("fused") dev.modvm.runtime.Bus fused,
            @Port("parts") dev.modvm.runtime.FrontEnd<U8> parts) {
        name.name(1);
        bus.save(2, name.time(4));
        throw Terminated.with(limit.target(1, 2, 3, 4) + memory.load(0) + fused.load(100));
    }
}
