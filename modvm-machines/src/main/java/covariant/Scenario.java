package covariant;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.function.Function;

/** What is inherited in several ways has the most specific type of all. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        MachineOutcome first =
                execution.apply(
                        PlainFirstMachine.builder().cpu(new Cpu()).ram(new CountingRam()).build());
        MachineOutcome last =
                execution.apply(
                        PlainLastMachine.builder().cpu(new Cpu()).ram(new CountingRam()).build());
        MachineOutcome nearer =
                execution.apply(
                        NearerMachine.builder().cpu(new Cpu()).ram(new CountingRam()).build());
        return first + "\n" + last + "\n" + nearer;
    }
}

record Count(int from) implements Request {}

interface Numbers {
    @Sends(Count.class)
    Number count(int from);
}

interface Integers {
    @Sends(Count.class)
    Integer count(int from);
}

interface NumbersFirst extends Numbers, Integers {}

interface IntegersFirst extends Integers, Numbers {}

/** Says nothing new of what it inherits. */
interface Redeclared extends IntegersFirst {
    @Override
    Integer count(int from);
}

@Processor(base = U8.class, address = U16.class)
final class Cpu {
    @Step
    int step(Bus bus, NumbersFirst first, IntegersFirst second, Redeclared third) {
        int sum = first.count(1) + second.count(2) + third.count(3);
        throw Terminated.with(sum + bus.load(0x8000));
    }
}

@Peripheral(base = U8.class, address = U16.class)
class Ram {
    @Memory final byte[] cells = new byte[0x8000];
}

@Peripheral(base = U8.class, address = U16.class)
final class CountingRam extends Ram {
    CountingRam() {
        cells[0] = 100;
    }

    @Handles(Count.class)
    Integer count(int from) {
        return from + 10;
    }
}

interface Plain {
    Cpu cpu();

    @Mapped(from = 0x8000, to = 0xFFFF)
    Ram ram();
}

interface Counting {
    Cpu cpu();

    @Mapped(from = 32768, to = 65535, mirror = 0)
    CountingRam ram();
}

@MachineSpec
interface PlainFirst extends Plain, Counting {}

@MachineSpec
interface PlainLast extends Counting, Plain {}

interface Elsewhere extends Plain {
    @Mapped(from = 0x8000, to = 0x8FFF)
    @Override
    CountingRam ram();
}

/** What one of them has from another is overridden, by whichever way it comes. */
@MachineSpec
interface Nearer extends Plain, Elsewhere {}
