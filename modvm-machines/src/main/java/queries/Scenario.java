package queries;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Peripherals that query peripherals, and back: cycles of queries don't deadlock. */
public final class Scenario {
    private Scenario() {}

    /** Two processors ask from both ends: A→P→Q→P and B→Q→P→Q. */
    public static String run(Function<Machine, MachineOutcome> execution) {
        Asker a = new Asker(50);
        Asker b = new Asker(60);
        Countdown p = new Countdown();
        Countdown q = new Countdown();
        MachineOutcome outcome =
                execution.apply(RingMachine.builder().p(p).a(a).b(b).q(q).build());
        return a.results + "\n" + b.results + "\n" + p.handled + " " + q.handled + "\n" + outcome;
    }

    /** What fails at the end of a chain of queries. */
    public static String failures(Function<Machine, MachineOutcome> execution) {
        Caller caller = new Caller();
        MachineOutcome outcome =
                execution.apply(
                        ChainMachine.builder()
                                .source(new Source())
                                .middle(new Middle())
                                .caller(caller)
                                .build());
        return String.join("\n", caller.results) + "\n" + outcome;
    }
}

record Count(int left) implements Request {}

interface Counting {
    @Sends(Count.class)
    int count(int left);
}

@MachineSpec
@SuppressWarnings("modvm/QueryCircle")
interface Ring {
    @Connect(port = "other", to = "q")
    Countdown p();

    @Connect(port = "first", to = "p")
    Asker a();

    @Connect(port = "first", to = "q")
    Asker b();

    @Connect(port = "other", to = "p")
    Countdown q();
}

@Peripheral(base = U8.class)
final class Countdown {
    int handled;

    @Handles(Count.class)
    int count(int left, @Port("other") Counting other) {
        handled++;
        return left == 0 ? 0 : 1 + other.count(left - 1);
    }
}

@Processor(base = U8.class)
final class Asker {
    final List<Integer> results = new ArrayList<>();
    private final int times;

    Asker(int times) {
        this.times = times;
    }

    @Step
    void step(@Port("first") Counting first) {
        if (results.size() == times) {
            throw Terminated.with(0);
        }
        results.add(first.count(2 + results.size() % 3));
    }
}

@MachineSpec
interface Chain {
    @Mapped(to = 0xFF)
    Source source();

    Middle middle();

    Caller caller();
}

record Get(int address) implements Request {}

interface Getting {
    @Sends(Get.class)
    int get(int address);
}

@Peripheral(base = U8.class)
final class Source {
    @Handles(LoadRequest.class)
    int load(int address) {
        return switch (address) {
            case 1 -> throw RequestFailed.with(501);
            case 2 -> throw Terminated.with(502);
            default -> address;
        };
    }
}

@Peripheral(base = U8.class)
final class Middle {
    @Handles(Get.class)
    int get(int address, Bus bus) {
        return bus.load(address);
    }
}

@Processor(base = U8.class)
final class Caller {
    final List<String> results = new ArrayList<>();
    private int step;

    @Step
    void step(Getting middle, @Port("middle") FrontEnd<U8> untyped) {
        try {
            switch (step++) {
                case 0 -> results.add("works " + middle.get(7));
                case 1 -> results.add("fails " + middle.get(1));
                case 2 -> results.add("untyped " + untyped.query(new Get(1)));
                case 3 -> results.add("ends " + middle.get(2));
                case 4 -> results.add("later " + middle.get(0));
                default -> throw Terminated.with(1);
            }
        } catch (RequestFailed failed) {
            results.add("failed " + failed.code());
        } catch (ComponentUnavailable unavailable) {
            results.add(
                    unavailable.component()
                            + " because of "
                            + (unavailable.getCause() == null
                                    ? "nothing"
                                    : unavailable.getCause().getMessage()));
        }
    }
}
