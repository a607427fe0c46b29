package acceptance;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Two processors that add over ports, and meet peripherals that fail and end. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        Client one = new Client();
        Client two = new Client();
        AddingMachine plain = new AddingMachine(0);
        AddingMachine biased = new AddingMachine(1000);
        OfficeMachine machine =
                OfficeMachine.builder()
                        .one(one)
                        .plain(plain)
                        .biased(biased)
                        .two(two)
                        .disk(new Disk())
                        .fuse(new Fuse())
                        .ram(new Ram())
                        .build();
        MachineOutcome outcome = execution.apply(machine);
        return String.join(
                "\n",
                "one " + one.results,
                "two " + two.results,
                "sums " + plain.sums + " " + biased.sums,
                outcome.toString());
    }
}

@MachineSpec
interface Office {
    Client one();

    AddingMachine plain();

    AddingMachine biased();

    @Connect(port = "plain", to = "biased")
    @Connect(port = "biased", to = "plain")
    Client two();

    @Mapped(from = 0x8000, to = 0x80FF)
    Disk disk();

    Fuse fuse();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();
}

/** The request of the user's own. */
record Sum(int left, int right) implements Request {}

/** A request whose handler ends its component. */
record Blow(long code) implements Request {}

interface Adder {
    @Sends(Sum.class)
    int add(int left, int right);
}

interface Trigger {
    @Sends(Blow.class)
    void blow(long code);
}

@Peripheral(base = U8.class, address = U16.class, model = "Adding machine")
final class AddingMachine {
    private final int bias;
    int sums;

    AddingMachine(int bias) {
        this.bias = bias;
    }

    @Handles(Sum.class)
    int sum(int left, int right) {
        sums++;
        return left + right + bias;
    }
}

@Peripheral(base = U8.class, address = U16.class, model = "Disk")
final class Disk {
    @Handles(LoadRequest.class)
    int load(int address) {
        throw RequestFailed.with(address + 7);
    }

    @Handles(SaveRequest.class)
    void save(int address, int value) {
        throw RequestFailed.with(1000 + value);
    }
}

@Peripheral(base = U8.class, address = U16.class, model = "Fuse")
final class Fuse {
    @Handles(Blow.class)
    void blow(long code) {
        throw Terminated.with(code);
    }
}

@Peripheral(base = U8.class, address = U16.class, model = "RAM")
final class Ram {
    @Memory final byte[] cells = new byte[0x100];
}

@Processor(base = U8.class, address = U16.class, model = "Client")
final class Client {
    final List<String> results = new ArrayList<>();
    private int step;

    @Step
    int step(
            Bus bus,
            @Port("plain") Adder plain,
            @Port("biased") Adder biased,
            Trigger trigger,
            @Port("disk") FrontEnd<U8> disk) {
        switch (step++) {
            case 0 -> results.add("plain " + plain.add(2, 3));
            case 1 -> results.add("biased " + biased.add(2, 3));
            case 2 -> results.add("load " + failure(() -> bus.load(0x8002)));
            case 3 -> results.add("save " + failure(() -> bus.save(0x8000, 0x1FF)));
            case 4 -> results.add("untyped " + disk.query(new LoadRequest(5)));
            case 5 -> results.add("unmapped " + failure(() -> bus.load(0x9001)));
            case 6 -> results.add("fuse " + unavailable(() -> trigger.blow(42)));
            case 7 -> results.add("again " + unavailable(() -> trigger.blow(43)));
            case 8 -> results.add("still there " + plain.add(1, 1));
            default -> throw Terminated.with(3);
        }
        return 2;
    }

    private static String failure(Runnable query) {
        try {
            query.run();
            return "no failure";
        } catch (RequestFailed failed) {
            return failed.getClass().getSimpleName() + " " + failed.code();
        }
    }

    private static String unavailable(Runnable query) {
        try {
            query.run();
            return "no failure";
        } catch (ComponentUnavailable unavailable) {
            return unavailable.component() + ": " + unavailable.getMessage();
        }
    }
}
