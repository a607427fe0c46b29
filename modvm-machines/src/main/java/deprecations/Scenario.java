package deprecations;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Machines of what is deprecated: users silence the warnings that their own code gets, and get none
 * from what is generated.
 */
@SuppressWarnings({"deprecation", "removal"})
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        List<String> log = new ArrayList<>();
        OldCpu old = new OldCpu();
        execution.apply(ClassesMachine.builder().cpu(old).chip(new OldChip()).build());
        log.add("classes " + old.told);
        for (String key : List.of("port", "request", "handler", "method", "value")) {
            log.add(key + " " + told(key, execution));
        }
        return String.join("\n", log);
    }

    private static int told(String key, Function<Machine, MachineOutcome> execution) {
        switch (key) {
            case "port" -> {
                PortCpu cpu = new PortCpu();
                execution.apply(PortsMachine.builder().cpu(cpu).chip(new Chip()).build());
                return cpu.told;
            }
            case "request" -> {
                RequestCpu cpu = new RequestCpu();
                execution.apply(RequestsMachine.builder().cpu(cpu).chip(new Asked()).build());
                return cpu.told;
            }
            case "handler" -> {
                Cpu cpu = new Cpu();
                execution.apply(HandlersMachine.builder().cpu(cpu).chip(new Handler()).build());
                return cpu.told;
            }
            case "method" -> {
                MethodCpu cpu = new MethodCpu();
                execution.apply(MethodsMachine.builder().cpu(cpu).chip(new Chip()).build());
                return cpu.told;
            }
            default -> {
                ValueCpu cpu = new ValueCpu();
                execution.apply(ValuesMachine.builder().cpu(cpu).chip(new Valued()).build());
                return cpu.told;
            }
        }
    }
}

record Get(int key) implements Request {}

@Deprecated
record OldGet(int key) implements Request {}

@SuppressWarnings("deprecation")
record Take(List<Outer.Value> values) implements Request {}

@Deprecated
class Outer {
    record Value(int number) {}
}

interface Reader {
    @Sends(Get.class)
    int get(int key);
}

@Deprecated(forRemoval = true)
interface OldReader {
    @Sends(Get.class)
    int get(int key);
}

interface MixedReader {
    @Deprecated
    @Sends(Get.class)
    int get(int key);
}

@SuppressWarnings("deprecation")
interface RequestReader {
    @Sends(OldGet.class)
    int get(int key);
}

@SuppressWarnings("deprecation")
interface Taker {
    @Sends(Take.class)
    int take(List<Outer.Value> values);
}

@Peripheral(base = U8.class)
class Chip {
    @Handles(Get.class)
    int get(int key) {
        return key + 1;
    }
}

@Processor(base = U8.class)
class Cpu {
    int told;

    @Step
    void step(Reader reader) {
        told = reader.get(1);
        throw Terminated.with(0);
    }
}

/** Classes that are deprecated, one of them for removal. */
@MachineSpec
@SuppressWarnings({"deprecation", "removal"})
interface Classes {
    OldCpu cpu();

    OldChip chip();
}

@Deprecated
@Processor(base = U8.class)
class OldCpu {
    int told;

    @Step
    void step(Reader reader) {
        told = reader.get(10);
        throw Terminated.with(0);
    }
}

@Deprecated(forRemoval = true)
@Peripheral(base = U8.class)
class OldChip {
    @Handles(Get.class)
    int get(int key) {
        return key + 10;
    }
}

@MachineSpec
interface Ports {
    PortCpu cpu();

    Chip chip();
}

@Processor(base = U8.class)
class PortCpu {
    int told;

    @Step
    @SuppressWarnings("removal")
    void step(OldReader reader) {
        told = reader.get(2);
        throw Terminated.with(0);
    }
}

@MachineSpec
interface Requests {
    RequestCpu cpu();

    Asked chip();
}

@Processor(base = U8.class)
class RequestCpu {
    int told;

    @Step
    void step(RequestReader reader) {
        told = reader.get(3);
        throw Terminated.with(0);
    }
}

@Peripheral(base = U8.class)
@SuppressWarnings("deprecation")
class Asked {
    @Handles(OldGet.class)
    int get(OldGet request) {
        return request.key() + 1;
    }
}

@MachineSpec
interface Handlers {
    Cpu cpu();

    Handler chip();
}

@Peripheral(base = U8.class)
class Handler {
    @Deprecated(forRemoval = true)
    @Handles(Get.class)
    int get(int key) {
        return key + 4;
    }
}

@MachineSpec
interface Methods {
    MethodCpu cpu();

    Chip chip();
}

@Processor(base = U8.class)
class MethodCpu {
    int told;

    @Step
    @SuppressWarnings("deprecation")
    void step(MixedReader reader) {
        told = reader.get(5);
        throw Terminated.with(0);
    }
}

@MachineSpec
interface Values {
    ValueCpu cpu();

    Valued chip();
}

@Processor(base = U8.class)
class ValueCpu {
    int told;

    @Step
    @SuppressWarnings("deprecation")
    void step(Taker taker) {
        told = taker.take(List.of(new Outer.Value(7)));
        throw Terminated.with(0);
    }
}

@Peripheral(base = U8.class)
class Valued {
    @Handles(Take.class)
    @SuppressWarnings("deprecation")
    int take(List<Outer.Value> values) {
        return values.get(0).number();
    }
}

/** Of what is not deprecated. */
@MachineSpec
interface Current {
    Cpu cpu();

    Chip chip();
}
