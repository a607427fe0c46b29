package javalang;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.List;
import java.util.function.Function;

/** Classes that hide those of {@code java.lang} from their package. */
public final class Scenario {
    private Scenario() {}

    public static java.lang.String run(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(
                        BoardMachine.builder()
                                .cpu(new Cpu())
                                .ram(new Ram())
                                .adder(new Adder())
                                .nodes(List.of(new Idle()))
                                .build())
                .toString();
    }
}

final class Object {}

final class String {}

final class Integer {}

final class Long {}

final class Math {}

final class Override {}

final class Throwable {}

final class Exception {}

final class SuppressWarnings {}

final class IllegalStateException {}

final class IllegalArgumentException {}

final class Runnable {}

record Add(java.lang.Integer a, java.lang.String b, Integer c) implements Request {}

interface Adding {
    @Sends(Add.class)
    java.lang.Integer add(java.lang.Integer a, java.lang.String b, Integer c);
}

@Peripheral(base = U8.class, address = U16.class)
final class Ram {
    @Memory final byte[] cells = new byte[16];
}

@Peripheral(base = U8.class, address = U16.class)
final class Adder {
    private int elapsed;

    @Handles(Add.class)
    java.lang.Integer add(java.lang.Integer a, java.lang.String b, Integer c) {
        return a + b.length();
    }

    @Cycle
    int count(int cycles) {
        elapsed += cycles;
        return 100;
    }
}

@Node(base = U8.class, address = U16.class)
final class Idle {
    @Cycle
    int turn(int cycles) {
        throw Terminated.with(3);
    }
}

@Processor(base = U8.class, address = U16.class)
final class Cpu {
    @Step
    int step(Bus bus, Adding adding) {
        throw Terminated.with(bus.load(0) + adding.add(40, "ab", new Integer()));
    }
}

@MachineSpec
interface Board {
    Cpu cpu();

    @Mapped(from = 0, to = 15)
    Ram ram();

    Adder adder();

    List<Idle> nodes();
}
