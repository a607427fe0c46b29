package requests;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Requests of the user's own with answers of all kinds, over every kind of port. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        Asker asker = new Asker();
        Sink sink = new Sink();
        DeskMachine machine =
                DeskMachine.builder().asker(asker).clerk(new Clerk()).sink(sink).build();
        MachineOutcome outcome = execution.apply(machine);
        return String.join("\n", asker.results)
                + "\nsink "
                + sink.taken
                + "\n"
                + outcome.component("asker");
    }
}

@MachineSpec
interface Desk {
    Asker asker();

    Clerk clerk();

    Sink sink();
}

record Greet(String name) implements Request {}

record Move(Point from, int distance) implements Request {}

record Point(int x, int y) {}

record IsEven(long number) implements Request {}

record Clock() implements Request {}

record Group(List<String> words, int size) implements Request {}

record Widen(long number) implements Request {}

record Narrow(long number) implements Request {}

record Mixed(byte small, char letter, double fraction, long[] rest) implements Request {}

record Up(int by) implements Request {}

record Down(int by) implements Request {}

record Nothing() implements Request {}

record Put(int index, long value) implements Request {}

interface Questions {
    @Sends(Greet.class)
    String greet(String name);

    @Sends(Move.class)
    Point move(Point from, int distance);

    @Sends(IsEven.class)
    boolean isEven(long number);

    @Sends(Clock.class)
    long clock();

    @Sends(Group.class)
    Map<Integer, List<String>> group(List<String> words, int size);

    @Sends(Widen.class)
    long widen(int number);

    @Sends(Narrow.class)
    int narrow(long number);

    @Sends(Mixed.class)
    double mixed(byte small, char letter, double fraction, long[] rest);

    @Sends(Nothing.class)
    String nothing();

    default String greetTwice(String name) {
        return greet(greet(name));
    }
}

/** Inherits a method, and ignores an answer. */
interface Movement extends Upward {
    @Sends(Down.class)
    int down(int by);

    @Sends(Down.class)
    void sink(int by);
}

interface Upward {
    @Sends(Up.class)
    int up(int by);
}

interface Drain {
    @Sends(value = Put.class, oneWay = true)
    void put(int index, int value);

    @Sends(Put.class)
    void putAndWait(int index, long value);

    @Sends(value = SaveRequest.class, oneWay = true)
    void save(int address, int value);

    @Sends(LoadRequest.class)
    int load(int address);

    @Sends(PeekRequest.class)
    int peek(int address);
}

@Peripheral(base = U16.class)
final class Clerk {
    private int height;

    @Handles(Greet.class)
    String greet(String name) {
        return "hello " + name;
    }

    @Handles(Move.class)
    Point move(Move move) {
        return new Point(move.from().x() + move.distance(), move.from().y());
    }

    @Handles(IsEven.class)
    boolean isEven(long number) {
        return number % 2 == 0;
    }

    @Handles(Clock.class)
    long clock() {
        return 1L << 40;
    }

    @Handles(Group.class)
    Map<Integer, List<String>> group(List<String> words, int size) {
        return Map.of(size, List.copyOf(words.subList(0, size)));
    }

    @Handles(Widen.class)
    long widen(long number) {
        return number;
    }

    @Handles(Narrow.class)
    int narrow(int number) {
        return number;
    }

    @Handles(Mixed.class)
    double mixed(byte small, char letter, double fraction, long[] rest) {
        return small + letter + fraction + rest.length;
    }

    /** One handler of two requests of the same shape; not cut to the lines, being the user's. */
    @Handles(Up.class)
    @Handles(Down.class)
    int upOrDown(int by) {
        height += by;
        return height + 0x10000;
    }

    /** Answers null, asks over a port of its own. */
    @Handles(Nothing.class)
    String nothing(@Port("sink") Drain drain) {
        drain.putAndWait(9, 99);
        return null;
    }
}

@Peripheral(base = U16.class)
final class Sink {
    final List<String> taken = new ArrayList<>();
    private int last;

    @Handles(Put.class)
    void put(Put put) {
        taken.add(put.index() + "=" + put.value());
        if (put.index() == 13) {
            throw RequestFailed.with(13);
        }
    }

    @Handles(SaveRequest.class)
    void save(int address, int value) {
        last = value;
        taken.add("save " + address + " " + value);
    }

    @Handles(LoadRequest.class)
    int load(int address) {
        return last++;
    }

    @Handles(PeekRequest.class)
    int peek(int address) {
        return last;
    }
}

@Processor(base = U16.class)
final class Asker {
    final List<String> results = new ArrayList<>();
    private Questions questions;
    private Movement movement;

    @Boot
    void keep(Questions questions, Movement movement) {
        this.questions = questions;
        this.movement = movement;
    }

    @Step
    void step(
            Drain drain,
            @Port("clerk") FrontEnd<U16> clerk,
            @Port("sink") FrontEnd<U16> sink,
            List<FrontEnd<U16>> all) {
        askTypes();
        results.add("up " + movement.up(5) + " down " + movement.down(-2));
        movement.sink(-3);
        results.add("back " + movement.up(0));

        drain.put(1, -1);
        drain.put(13, 0);
        drain.save(0x10002, 0x10003);
        drain.putAndWait(2, -1L);
        results.add("peek " + drain.peek(0) + " load " + drain.load(0) + " load " + drain.load(0));

        results.add("reply " + clerk.query(new IsEven(3)) + clerk.query(new Clock()));
        results.add("record " + clerk.query(new Move(new Point(0, 7), 1)));
        results.add("good " + sink.query(new Put(3, 4)) + sink.query(new SaveRequest(1, 65537)));
        results.add("data " + sink.query(new PeekRequest(1)));
        results.add("fail " + sink.query(new Put(13, 4)));

        sink.send(new PeekRequest(0));
        sink.send(new Put(4, 5));
        results.add("own answer " + sink.query(new LoadRequest(0)));
        results.add("earlier " + sink.recv() + " " + sink.recv() + " then " + sink.tryRecv());
        results.add("all " + all.size() + " " + all.get(1).query(new PeekRequest(0)));
        try {
            results.add("unhandled " + clerk.query(new LoadRequest(0)));
        } catch (UnhandledRequest unhandled) {
            results.add("unhandled " + unhandled.getMessage());
        }
        throw Terminated.with(300);
    }

    private void askTypes() {
        results.add(questions.greetTwice("you"));
        results.add(questions.move(new Point(1, 2), 3).toString());
        results.add("even " + questions.isEven(4) + " " + questions.isEven(5));
        results.add("clock " + questions.clock());
        results.add("group " + questions.group(List.of("a", "b", "c"), 2));
        results.add("widen " + questions.widen(-1));
        results.add("narrow " + questions.narrow(0x1_FFFF_FFFEL));
        results.add("mixed " + questions.mixed((byte) 1, 'A', 0.5, new long[] {1, 2}));
        results.add("nothing " + questions.nothing());
    }
}
