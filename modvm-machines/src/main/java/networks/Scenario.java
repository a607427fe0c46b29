package networks;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Machines of nodes, and lists of components. */
public final class Scenario {
    private Scenario() {}

    /** A token goes round a ring, as a message. */
    public static String ring(Function<Machine, MachineOutcome> execution) {
        List<RingNode> nodes = IntStream.range(0, 20).mapToObj(RingNode::new).toList();
        MachineOutcome outcome = execution.apply(RingMachine.builder().nodes(nodes).build());
        return nodes.stream().map(node -> "" + node.passed).collect(Collectors.joining(" "))
                + "\n"
                + outcome.component("nodes[0]")
                + "\n"
                + outcome.component("nodes[19]")
                + "\n"
                + outcome.components().size();
    }

    /** Every node asks every other, untyped, while it is asked itself. */
    public static String everyOther(Function<Machine, MachineOutcome> execution) {
        List<Talker> nodes = IntStream.range(0, 5).mapToObj(Talker::new).toList();
        MachineOutcome outcome = execution.apply(RoundTableMachine.builder().talkers(nodes).build());
        return nodes.stream().map(node -> node.heard + "").collect(Collectors.joining("\n"))
                + "\n"
                + outcome.components();
    }

    /** Processors, disks and lines in lists, beside single ones. */
    public static String lists(Function<Machine, MachineOutcome> execution) {
        List<Core> cores = List.of(new Core(0), new FastCore(1), new Core(2));
        List<Disk> disks = List.of(new Disk(10), new Disk(20));
        ClusterMachine machine =
                ClusterMachine.builder()
                        .watchdog(new Watchdog())
                        .cores(cores)
                        .ram(new Memory8())
                        .disks(disks)
                        .pages(List.of(new Memory8(), new Memory8()))
                        .build();
        MachineOutcome outcome = execution.apply(machine);
        return cores.stream().map(core -> core.log + "").collect(Collectors.joining("\n"))
                + "\n"
                + disks.stream().map(disk -> disk.seeks + "").collect(Collectors.joining(" "))
                + "\n"
                + machine.components().cores().get(1).getClass().getSimpleName()
                + "\n"
                + outcome.components();
    }

    /** What a builder refuses. */
    public static String refused() {
        List<String> refusals = new ArrayList<>();
        Disk disk = new Disk(1);
        List<Disk> withNull = new ArrayList<>();
        withNull.add(disk);
        withNull.add(null);
        Runnable[] attempts = {
            () -> cluster(List.of(), List.of(), List.of()),
            () -> cluster(List.of(new Core(0)), withNull, List.of()),
            () -> cluster(List.of(new Core(0)), null, List.of()),
            () -> cluster(List.of(new Core(0)), List.of(disk, disk), List.of()),
            () -> cluster(List.of(new Core(0)), List.of(), List.of(new Memory8(), new Memory8(null))),
        };
        for (Runnable attempt : attempts) {
            try {
                attempt.run();
                refusals.add("nothing");
            } catch (RuntimeException refusal) {
                refusals.add(refusal.getClass().getSimpleName() + " " + refusal.getMessage());
            }
        }
        return String.join("\n", refusals);
    }

    private static ClusterMachine cluster(List<Core> cores, List<Disk> disks, List<Memory8> pages) {
        return ClusterMachine.builder()
                .watchdog(new Watchdog())
                .cores(cores)
                .ram(new Memory8())
                .disks(disks)
                .pages(pages)
                .build();
    }

    /** When nodes take their turns in fused execution, in whatever slices. */
    public static String turns(long slice, long slices) {
        List<String> log = new ArrayList<>();
        GardenMachine machine =
                GardenMachine.builder()
                        .sleeper(new Sleeper(log))
                        .bell(new Bell(log))
                        .walker(new Walker(log))
                        .clock(new Clock(log))
                        .build();
        MachineOutcome outcome = machine.run(0);
        for (long left = slices; left > 0; left--) {
            outcome = machine.run(slice);
        }
        return String.join(", ", log) + "\n" + outcome.components();
    }

    /** Where every node wants to be left alone for ever, nothing can happen any more. */
    public static String asleep() {
        List<RingNode> nodes = List.of(new RingNode(1), new RingNode(2));
        RingMachine machine = RingMachine.builder().nodes(nodes).build();
        return machine.run().components() + "\n" + machine.run().components();
    }
}

record Token(int hops) implements Request {}

interface Neighbour {
    @Sends(value = Token.class, oneWay = true)
    void pass(int hops);
}

/** Nodes only. */
@MachineSpec
interface Ring {
    List<RingNode> nodes();
}

@Node(base = U16.class, model = "Ring node")
final class RingNode {
    private final int number;
    private int token = -1;
    int passed;

    RingNode(int number) {
        this.number = number;
        if (number == 0) {
            token = 99;
        }
    }

    @Handles(Token.class)
    void take(int hops) {
        token = hops;
    }

    @Cycle
    long turn(long cycles, @Port("nodes") List<Neighbour> nodes) {
        if (token >= 0) {
            if (token > 0) {
                nodes.get((number + 1) % nodes.size()).pass(token - 1);
            }
            passed++;
            token = -1;
            if (passed == 5) {
                throw Terminated.with(number);
            }
        }
        return Long.MAX_VALUE;
    }
}

record Hello(int from) implements Request {}

@MachineSpec
interface RoundTable {
    List<Talker> talkers();
}

@Node(base = U8.class)
final class Talker {
    private final int number;
    int heard;
    private int asked;

    Talker(int number) {
        this.number = number;
    }

    @Handles(Hello.class)
    int hello(int from) {
        heard++;
        return number;
    }

    @Cycle
    void turn(List<FrontEnd<U8>> others) {
        if (asked < others.size()) {
            FrontEnd<U8> other = others.get(asked);
            int expected = asked < number ? asked : asked + 1;
            if (!other.query(new Hello(number)).equals(new Reply<>(expected))) {
                throw new IllegalStateException("not " + expected);
            }
            asked++;
        } else if (heard == others.size()) {
            throw Terminated.with(heard);
        }
    }
}

record Seek(int track) implements Request {}

interface Drive {
    @Sends(Seek.class)
    int seek(int track);
}

@MachineSpec
interface Cluster {
    Watchdog watchdog();

    List<Core> cores();

    @Mapped(from = 0x00, to = 0x0F)
    Memory8 ram();

    List<Disk> disks();

    List<Memory8> pages();
}

@Peripheral(base = U8.class)
final class Watchdog {
    @Cycle
    void watch(@Port("reset") Line reset) {
        reset.raise();
    }
}

@Processor(base = U8.class)
class Core {
    final List<String> log = new ArrayList<>();
    private final int number;
    private int step;

    Core(int number) {
        this.number = number;
    }

    @Step
    void step(
            Bus bus,
            @Port("disks") List<Drive> drives,
            @Port("pages") List<FrontEnd<U8>> pages,
            List<FrontEnd<U8>> all,
            @Port("reset") Line reset) {
        switch (step++) {
            case 0 -> bus.save(number, number + 1);
            case 1 -> log.add("ram " + bus.load(number));
            case 2 -> log.add("drives " + drives.size() + " " + drives.get(1).seek(number));
            case 3 -> log.add("pages " + pages.get(1).query(new LoadRequest(0)));
            case 4 -> log.add("all " + all.size() + " " + all.get(2).query(new Seek(5)));
            default -> {
                if (reset.isRaised(bus.cycle())) {
                    throw Terminated.with(number);
                }
            }
        }
    }
}

final class FastCore extends Core {
    FastCore(int number) {
        super(number);
    }
}

@Peripheral(base = U8.class)
final class Disk {
    private final int offset;
    int seeks;

    Disk(int offset) {
        this.offset = offset;
    }

    @Handles(Seek.class)
    int seek(int track) {
        seeks++;
        return offset + track;
    }
}

@Peripheral(base = U8.class)
final class Memory8 {
    @Memory final byte[] cells;

    Memory8() {
        this(new byte[16]);
    }

    Memory8(byte[] cells) {
        this.cells = cells;
    }
}

record Wake() implements Request {}

interface Waking {
    @Sends(Wake.class)
    void wake();
}

@MachineSpec
interface Garden {
    Sleeper sleeper();

    Bell bell();

    Walker walker();

    Clock clock();
}

/** Sleeps until it is woken. */
@Node(base = U8.class)
final class Sleeper {
    private final List<String> log;
    private long time;

    Sleeper(List<String> log) {
        this.log = log;
    }

    @Handles(Wake.class)
    void wake() {}

    @Cycle
    long turn(int cycles) {
        time += cycles;
        log.add("sleeper " + time);
        return Long.MAX_VALUE;
    }
}

/** Wakes the sleeper at certain times, though no node takes a turn then. */
@Peripheral(base = U8.class)
final class Bell {
    private final List<String> log;
    private long time;

    Bell(List<String> log) {
        this.log = log;
    }

    @Cycle
    long elapsed(long cycles, @Port("sleeper") Waking sleeper) {
        time += cycles;
        if (time == 25) {
            log.add("bell " + time);
            sleeper.wake();
        }
        return time < 25 ? 25 - time : Long.MAX_VALUE;
    }
}

/** Walks at a pace of its own, and wakes the sleeper now and then. */
@Node(base = U8.class)
final class Walker {
    private final List<String> log;
    private long time;

    Walker(List<String> log) {
        this.log = log;
    }

    @Cycle
    int turn(long cycles, @Port("sleeper") Waking sleeper) {
        time += cycles;
        if (time < 20) {
            log.add("walker " + time);
        }
        if (time == 14) {
            sleeper.wake();
        }
        return 7;
    }
}

/** Takes every turn. */
@Node(base = U8.class)
final class Clock {
    private final List<String> log;
    private int turns;

    Clock(List<String> log) {
        this.log = log;
    }

    @Cycle
    void turn() {
        if (turns++ % 10 == 0) {
            log.add("clock " + (turns - 1));
        }
    }
}
