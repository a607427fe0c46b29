package time;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** When things happen. */
public final class Scenario {
    private Scenario() {}

    /** A timer that is read in each cycle of an instruction. */
    public static String accesses(Function<Machine, MachineOutcome> execution) {
        Reader cpu = new Reader(3);
        Stopwatch stopwatch = new Stopwatch();
        execution.apply(
                        ReaderBoardMachine.builder()
                                .cpu(cpu)
                                .ram(new Ram())
                                .stopwatch(stopwatch)
                                .build())
                .orThrow();
        return cpu.read.toString();
    }

    /** The same where the accesses name their cycles. */
    public static String named() {
        NamingReader cpu = new NamingReader();
        NamingBoardMachine.builder()
                .cpu(cpu)
                .stopwatch(new Stopwatch())
                .build()
                .run()
                .orThrow();
        return cpu.read.toString();
    }

    /** Who is called when, in the three forms. */
    public static String forms() {
        List<String> log = new ArrayList<>();
        FormsMachine machine =
                FormsMachine.builder()
                        .cpu(new Counting(12))
                        .ram(new Ram())
                        .each(new EachStep(log))
                        .elapsed(new Elapsed(log))
                        .promised(new Promised(log))
                        .build();
        machine.run().orThrow();
        return String.join(" ", log);
    }

    /** A timer that is rewritten while it runs. */
    public static String rewritten() {
        List<String> log = new ArrayList<>();
        RewrittenMachine machine =
                RewrittenMachine.builder()
                        .cpu(new Writer())
                        .ram(new Ram())
                        .alarm(new Alarm(log))
                        .build();
        machine.run().orThrow();
        return String.join(" ", log);
    }

    /** An access that waits. */
    public static String waits(Function<Machine, MachineOutcome> execution) {
        Reader cpu = new Reader(2);
        execution.apply(
                        SlowBoardMachine.builder()
                                .cpu(cpu)
                                .ram(new Ram())
                                .slow(new Slow())
                                .build())
                .orThrow();
        return cpu.read + " " + cpu.times;
    }

    /** Two processors of different frequencies, and who steps when. */
    public static String clocks() {
        List<String> log = new ArrayList<>();
        ClocksMachine.builder()
                .first(new ThreeHertz(log))
                .second(new TwoHertz(log))
                .ram(new Ram())
                .build()
                .run()
                .orThrow();
        return String.join(" ", log);
    }

    /** The state of a busy machine after a number of cycles, run in slices. */
    public static String slices(long total, long slice) {
        BusyLog log = new BusyLog();
        BusyMachine machine =
                BusyMachine.builder()
                        .cpu(new BusyCpu(log))
                        .sound(new BusySound(log))
                        .ram(new Ram())
                        .timer(new BusyTimer(log))
                        .raster(new BusyRaster(log))
                        .counter(new BusyCounter())
                        .build();
        for (long done = 0; done < total; done += slice) {
            machine.run(Math.min(slice, total - done)).orThrow();
        }
        return log.hash
                + " "
                + log.events
                + " "
                + machine.components().counter().total
                + " "
                + java.util.Arrays.hashCode(machine.components().ram().cells);
    }

    /** A processor that is asked by another one, and by a peripheral. */
    public static String answering(Function<Machine, MachineOutcome> execution) {
        Adder adder = new Adder();
        MachineOutcome outcome =
                execution.apply(
                        AnsweringMachine.builder()
                                .asker(new Asker())
                                .adder(adder)
                                .ram(new Ram())
                                .build());
        return outcome.component("asker").code().getAsLong()
                + " "
                + outcome.component("adder").code().getAsLong()
                + " "
                + adder.told;
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Ram {
    @Memory final byte[] cells = new byte[0x100];
}

// Reading a timer ------------------------------------------------------------------------------

@MachineSpec
interface ReaderBoard {
    Reader cpu();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();

    @Mapped(from = 0x1000, to = 0x1000)
    Stopwatch stopwatch();
}

@Processor(base = U8.class, address = U16.class, timing = Timing.ACCESS)
final class Reader {
    final List<Integer> read = new ArrayList<>();
    final List<Long> times = new ArrayList<>();
    private int left;

    Reader(int steps) {
        left = steps;
    }

    @Step
    void step(Bus bus) {
        if (left-- == 0) {
            throw Terminated.with(0);
        }
        times.add(bus.cycle());
        bus.load(0);
        bus.save(1, 2);
        bus.load(2);
        read.add(bus.load(0x1000));
        read.add(bus.load(0x1000));
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Stopwatch {
    private int now;

    @Cycle
    long elapsed(long cycles) {
        now += (int) cycles;
        return 100;
    }

    @Handles(LoadRequest.class)
    int read(int address) {
        return now;
    }
}

@MachineSpec
interface NamingBoard {
    NamingReader cpu();

    @Mapped(from = 0x1000, to = 0x1000)
    Stopwatch stopwatch();
}

@Processor(base = U8.class, address = U16.class)
final class NamingReader {
    final List<Integer> read = new ArrayList<>();
    private int left = 2;

    @Step
    int step(Bus bus) {
        if (left-- == 0) {
            throw Terminated.with(0);
        }
        read.add(bus.load(0x1000));
        read.add(bus.load(0x1000, 3));
        read.add((int) bus.cycle());
        return 7;
    }
}

// The three forms ------------------------------------------------------------------------------

@MachineSpec
interface Forms {
    Counting cpu();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();

    EachStep each();

    Elapsed elapsed();

    Promised promised();
}

@Processor(base = U8.class, address = U16.class)
final class Counting {
    private int left;
    private int cycles = 1;

    Counting(int steps) {
        left = steps;
    }

    @Step
    int step(Bus bus) {
        if (left-- == 0) {
            throw Terminated.with(0);
        }
        cycles = cycles % 3 + 1;
        return cycles;
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class EachStep {
    private final List<String> log;
    private int steps;

    EachStep(List<String> log) {
        this.log = log;
    }

    @Cycle
    void step() {
        steps++;
        if (steps == 12) {
            log.add("steps=" + steps);
        }
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Elapsed {
    private final List<String> log;
    private int total;

    Elapsed(List<String> log) {
        this.log = log;
    }

    @Cycle
    void elapsed(int cycles) {
        total += cycles;
        if (total == 24) {
            log.add("total=" + total);
        }
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Promised {
    private final List<String> log;
    private long now;

    Promised(List<String> log) {
        this.log = log;
    }

    @Cycle
    int due(int cycles) {
        now += cycles;
        log.add(cycles + "@" + now);
        return 7;
    }
}

// A rewritten timer ----------------------------------------------------------------------------

@MachineSpec
interface Rewritten {
    Writer cpu();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();

    @Mapped(from = 0x1000, to = 0x1000)
    Alarm alarm();
}

@Processor(base = U8.class, address = U16.class)
final class Writer {
    private int steps;

    @Step
    int step(Bus bus) {
        switch (steps++) {
            case 2 -> bus.save(0x1000, 50);
            case 3 -> bus.save(0x1000, 5);
            case 20 -> throw Terminated.with(0);
            default -> bus.load(0);
        }
        return 10;
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Alarm {
    private final List<String> log;
    private long now;
    private long left = 25;

    Alarm(List<String> log) {
        this.log = log;
    }

    @Cycle
    long elapsed(long cycles) {
        now += cycles;
        left -= cycles;
        if (left <= 0) {
            log.add("rings@" + now);
            left = 100;
        }
        return left;
    }

    @Handles(SaveRequest.class)
    void set(int address, int value) {
        log.add("set@" + now);
        left = value;
    }
}

// Wait states ----------------------------------------------------------------------------------

@MachineSpec
interface SlowBoard {
    Reader cpu();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();

    @Mapped(from = 0x1000, to = 0x1000)
    Slow slow();
}

@Peripheral(base = U8.class, address = U16.class)
final class Slow {
    @Handles(LoadRequest.class)
    int read(int address, WaitStates wait) {
        wait.add(10);
        return 1;
    }
}

// Clocks ---------------------------------------------------------------------------------------

@MachineSpec
interface Clocks {
    ThreeHertz first();

    TwoHertz second();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();
}

@Processor(base = U8.class, address = U16.class, clock = 3)
final class ThreeHertz {
    private final List<String> log;
    private int steps;

    ThreeHertz(List<String> log) {
        this.log = log;
    }

    @Step
    void step(Bus bus) {
        log.add("a" + bus.cycle());
        if (++steps == 7) {
            throw Terminated.with(0);
        }
    }
}

@Processor(base = U8.class, address = U16.class, clock = 2)
final class TwoHertz {
    private final List<String> log;
    private int steps;

    TwoHertz(List<String> log) {
        this.log = log;
    }

    @Step
    void step(Bus bus) {
        log.add("b" + bus.cycle());
        if (++steps == 5) {
            throw Terminated.with(0);
        }
    }
}

// A machine with everything --------------------------------------------------------------------

@MachineSpec
interface Busy {
    BusyCpu cpu();

    BusySound sound();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();

    @Mapped(from = 0x1000, to = 0x1001)
    BusyTimer timer();

    @Mapped(from = 0x2000, to = 0x2000)
    BusyRaster raster();

    @Mapped(from = 0x3000, to = 0x3000)
    BusyCounter counter();
}

final class BusyLog {
    long hash;
    long events;

    void add(int kind, long when) {
        hash = hash * 31 + kind;
        hash = hash * 31 + when;
        events++;
    }
}

@Processor(base = U8.class, address = U16.class, clock = 1_789_773, timing = Timing.ACCESS)
final class BusyCpu {
    private final BusyLog log;
    private int random = 1;

    BusyCpu(BusyLog log) {
        this.log = log;
    }

    @Step
    void step(Bus bus, @Port("irq") Line irq, @Port("nmi") Line nmi, BusySignal sound) {
        if (nmi.takeEdge(bus.cycle() - 2)) {
            log.add(1, bus.cycle());
        }
        if (irq.isRaised(bus.cycle() - 2)) {
            log.add(2, bus.cycle());
            bus.load(0x1001);
        }
        random = random * 1_103_515_245 + 12_345;
        int accesses = (random >>> 16) % 5 + 1;
        for (int access = 0; access < accesses; access++) {
            bus.save(random >>> (8 + access) & 0xFF, access);
        }
        switch (random >>> 20 & 0x1F) {
            case 0 -> bus.save(0x1000, random >>> 8 & 0xFF);
            case 1 -> log.add(3, bus.load(0x1000));
            case 2 -> log.add(4, bus.load(0x2000));
            case 3 -> sound.signal(random & 0xFF);
            case 4 -> log.add(5, sound.ask());
            default -> bus.load(0);
        }
    }
}

interface BusySignal {
    @Sends(value = BusyBeep.class, oneWay = true)
    void signal(int pitch);

    @Sends(BusyPitch.class)
    int ask();
}

record BusyBeep(long pitch) implements Request {}

record BusyPitch() implements Request {}

@Processor(base = U8.class, address = U16.class, clock = 44_100)
final class BusySound {
    private final BusyLog log;
    private int pitch;

    BusySound(BusyLog log) {
        this.log = log;
    }

    @Step
    int step(Bus bus, @Port("nmi") Line nmi) {
        log.add(6, bus.cycle());
        nmi.raise();
        nmi.release();
        return 1 + bus.load(0x3000, 1) % 3;
    }

    @Handles(BusyBeep.class)
    void beep(int newPitch) {
        log.add(7, newPitch);
        pitch = newPitch;
    }

    @Handles(BusyPitch.class)
    int pitch() {
        return pitch;
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class BusyTimer {
    private final BusyLog log;
    private long now;
    private long left = 100;

    BusyTimer(BusyLog log) {
        this.log = log;
    }

    @Cycle
    long elapsed(long cycles, @Port("irq") Line irq) {
        now += cycles;
        left -= cycles;
        if (left <= 0) {
            log.add(8, now);
            irq.raise();
            left += 200;
        }
        return left;
    }

    @Handles(SaveRequest.class)
    void set(int address, int value) {
        left = value + 1;
    }

    @Handles(LoadRequest.class)
    int read(int address, @Port("irq") Line irq) {
        if (address == 1) {
            irq.release();
        }
        return (int) left;
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class BusyRaster {
    private final BusyLog log;
    private long line;

    BusyRaster(BusyLog log) {
        this.log = log;
    }

    @Cycle
    int elapsed(int cycles, @Port("irq") Line irq) {
        line += cycles;
        if (line >= 341) {
            line -= 341;
            log.add(9, line);
            irq.raise();
            irq.release();
        }
        return (int) (341 - line);
    }

    @Handles(LoadRequest.class)
    int line(int address, WaitStates wait) {
        wait.add(3);
        return (int) line & 0xFF;
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class BusyCounter {
    long total;

    @Cycle
    void elapsed(long cycles) {
        total = total * 3 + cycles;
    }

    @Handles(LoadRequest.class)
    int read(int address) {
        return (int) total & 0xFF;
    }
}

// Processors that answer -----------------------------------------------------------------------

@MachineSpec
interface Answering {
    Asker asker();

    Adder adder();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();
}

record Add(long first, long second) implements Request {}

record Tell(long value) implements Request {}

record Stop() implements Request {}

interface Sums {
    @Sends(Add.class)
    int add(int first, int second);

    @Sends(value = Tell.class, oneWay = true)
    void tell(int value);

    @Sends(Stop.class)
    void stop();
}

@Processor(base = U8.class, address = U16.class)
final class Asker {
    private int sum;

    @Step
    void step(Sums sums) {
        sum = sums.add(sum, 7);
        sums.tell(sum);
        if (sum == 70) {
            sums.stop();
            throw Terminated.with(sum);
        }
    }
}

@Processor(base = U8.class, address = U16.class)
final class Adder {
    final List<Integer> told = new ArrayList<>();
    private boolean stopped;

    @Step
    void step(Bus bus) {
        bus.save(0, bus.load(0) + 1);
        if (stopped) {
            throw Terminated.with(1);
        }
    }

    @Handles(Add.class)
    int add(int first, int second) {
        return first + second;
    }

    @Handles(Tell.class)
    void tell(int value) {
        told.add(value);
    }

    @Handles(Stop.class)
    void stop() {
        stopped = true;
    }
}
