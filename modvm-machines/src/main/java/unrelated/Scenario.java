package unrelated;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.function.Function;

/** Interfaces that know nothing of each other and declare the same, which Java takes as one. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        return execution
                .apply(BothMachine.builder().cpu(new Cpu()).counter(new Counter()).build())
                .toString();
    }
}

@MachineSpec
interface Left {
    Cpu cpu();

    Counter counter();
}

@MachineSpec
interface Right {
    Cpu cpu();

    Counter counter();
}

@MachineSpec
interface Both extends Left, Right {}

record Count() implements Request {}

interface Counts {
    @Sends(Count.class)
    int count();
}

interface AlsoCounts {
    @Sends(Count.class)
    int count();
}

interface CountPort extends Counts, AlsoCounts {}

interface Counting {
    @Handles(Count.class)
    int count();
}

abstract class Base {
    private int counted;

    public int count() {
        return ++counted;
    }
}

/** Inherits the method, and what makes it a handler from elsewhere. */
@Peripheral(base = U8.class)
class Counter extends Base implements Counting {}

@Processor(base = U8.class)
class Cpu {
    @Step
    void step(CountPort port) {
        port.count();
        throw Terminated.with(port.count());
    }
}
