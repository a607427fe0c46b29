package interleavings;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Machines whose components meet in every order, and tell the same whatever the order was. They
 * yield the turn in the middle of their work.
 */
public final class Scenario {
    private Scenario() {}

    /** Processors that answer ask by way of devices that ask them: A→P→A→Q against B→Q→P. */
    public static String circles(Function<Machine, MachineOutcome> execution) {
        Station a = new Station(1, 6);
        Station b = new Station(2, 6);
        Station c = new Station(3, 6);
        Relay p = new Relay();
        Relay q = new Relay();
        OwnRelay r = new OwnRelay();
        MachineOutcome outcome =
                execution.apply(
                        RelaysMachine.builder().register(new Register()).p(p).q(q).r(r).a(a).b(b).c(c).build());
        return a + "\n" + b + "\n" + c + "\n" + p + "\n" + q + "\n" + r + "\n" + outcome;
    }

    /** Messages, then a query over the same port: none is overtaken, lost, or handled twice. */
    public static String messages(Function<Machine, MachineOutcome> execution) {
        Ledger ledger = new Ledger();
        OwnLedger copy = new OwnLedger();
        List<Clerk> clerks = List.of(new Clerk(0), new Clerk(1), new Clerk(2));
        OfficeMachine machine =
                OfficeMachine.builder()
                        .ledger(ledger)
                        .copy(copy)
                        .clerks(clerks)
                        .cells(new Cells())
                        .build();
        MachineOutcome outcome = execution.apply(machine);
        StringBuilder told = new StringBuilder();
        for (Clerk clerk : clerks) {
            told.append(clerk.results).append('\n');
        }
        return told
                + Arrays.deepToString(ledger.entries)
                + "\n"
                + Arrays.deepToString(copy.entries)
                + "\n"
                + outcome;
    }

    /** Neither query may overtake its message, and whoever could handle that waits itself. */
    public static String crossings(Function<Machine, MachineOutcome> execution) {
        Gate left = new Gate();
        Gate right = new Gate();
        Passer a = new Passer();
        Passer b = new Passer();
        MachineOutcome outcome =
                execution.apply(
                        CrossingMachine.builder().left(left).right(right).a(a).b(b).build());
        return a.results + "\n" + b.results + "\n" + left + "\n" + right + "\n" + outcome;
    }

    /** A device fails while others ask it; all of them are told so, over whichever port. */
    public static String faults(Function<Machine, MachineOutcome> execution) {
        Breaker breaker = new Breaker();
        Prober patient = new Prober(false);
        Prober careless = new Prober(true);
        MachineOutcome outcome =
                execution.apply(
                        FaultyMachine.builder()
                                .device(new Fragile())
                                .own(new OwnFragile())
                                .middle(new Between())
                                .breaker(breaker)
                                .patient(patient)
                                .careless(careless)
                                .build());
        return breaker.results + "\n" + patient.results + "\n" + careless.results + "\n" + outcome;
    }
}

record Hop(int asker, int left) implements Request {}

interface Hopping {
    @Sends(Hop.class)
    int hop(int asker, int left);
}

record Left() implements Request {}

record Present() implements Request {}

interface Presence {
    @Sends(Left.class)
    void left();

    @Sends(Present.class)
    int present();
}

@MachineSpec
@SuppressWarnings("modvm/QueryCircle")
interface Relays {
    Register register();

    @Connect(port = "first", to = "a")
    @Connect(port = "second", to = "q")
    Relay p();

    @Connect(port = "first", to = "p")
    @Connect(port = "second", to = "r")
    Relay q();

    @Connect(port = "next", to = "c")
    OwnRelay r();

    @Connect(port = "start", to = "p")
    @Connect(port = "onward", to = "q")
    Station a();

    @Connect(port = "start", to = "q")
    @Connect(port = "onward", to = "r")
    Station b();

    @Connect(port = "start", to = "r")
    @Connect(port = "onward", to = "p")
    Station c();
}

/** Goes on with whoever is next, and back with what that answers. */
@Peripheral(base = U8.class)
final class Relay {
    private final int[] handled = new int[4];
    private int inside;
    private int sum;

    @Handles(Hop.class)
    int hop(int asker, int left, @Port("first") Hopping first, @Port("second") Hopping second) {
        handled[asker]++;
        inside++;
        Interleaving.yieldNow();
        int answer = left == 0 ? 1 : 1 + (left % 2 == 0 ? first : second).hop(asker, left - 1);
        Interleaving.yieldNow();
        inside--;
        sum += answer;
        return answer;
    }

    @Override
    public String toString() {
        return Arrays.toString(handled) + " " + sum + " " + inside;
    }
}

@Peripheral(base = U8.class, confined = true)
final class OwnRelay {
    private final int[] handled = new int[4];

    @Handles(Hop.class)
    int hop(int asker, int left, @Port("next") Hopping next) {
        handled[asker]++;
        Interleaving.yieldNow();
        return left == 0 ? 1 : 1 + next.hop(asker, left - 1);
    }

    @Override
    public String toString() {
        return Arrays.toString(handled);
    }
}

/** Knows how many still ask. */
@Peripheral(base = U8.class)
final class Register {
    private int present = 3;

    @Handles(Left.class)
    void left() {
        present--;
    }

    @Handles(Present.class)
    int present() {
        return present;
    }
}

/** Asks, and goes on with what others ask it. */
@Processor(base = U8.class)
final class Station {
    private final int number;
    private final int times;
    private final List<Integer> results = new ArrayList<>();
    private int handled;
    private int steps;

    Station(int number, int times) {
        this.number = number;
        this.times = times;
    }

    @Handles(Hop.class)
    int hop(int asker, int left, @Port("onward") Hopping onward) {
        handled++;
        Interleaving.yieldNow();
        return left == 0 ? 1 : 1 + onward.hop(asker, left - 1);
    }

    @Step
    void step(@Port("start") Hopping start, @Port("register") Presence register) {
        Interleaving.yieldNow();
        if (steps < times) {
            results.add(start.hop(number, 2 + steps++ % 4));
            if (steps == times) {
                register.left();
            }
        } else if (register.present() == 0) {
            // Until then others may ask it.
            throw Terminated.with(handled);
        }
    }

    @Override
    public String toString() {
        return results + " " + handled;
    }
}

record Entry(int clerk, int value) implements Request {}

record Sum(int clerk) implements Request {}

interface Booking {
    @Sends(value = Entry.class, oneWay = true)
    void book(int clerk, int value);

    @Sends(Sum.class)
    int sum(int clerk);
}

@MachineSpec
interface Office {
    Ledger ledger();

    OwnLedger copy();

    List<Clerk> clerks();

    @Mapped(from = 0x00, to = 0xFF)
    Cells cells();
}

/** Passes on each entry, within the handler of a message. */
@Peripheral(base = U8.class)
final class Ledger {
    final String[] entries = {"", "", ""};
    private final int[] sums = new int[3];

    @Handles(Entry.class)
    void book(int clerk, int value, @Port("copy") Booking copy) {
        sums[clerk] += value;
        Interleaving.yieldNow();
        entries[clerk] += " " + value;
        copy.book(clerk, value);
    }

    @Handles(Sum.class)
    int sum(int clerk, @Port("copy") Booking copy) {
        Interleaving.yieldNow();
        // The copy has all that the ledger has, since it was sent before.
        int sum = sums[clerk];
        return sum == copy.sum(clerk) ? sum : -1;
    }
}

@Peripheral(base = U8.class, confined = true)
final class OwnLedger {
    final String[] entries = {"", "", ""};
    private final int[] sums = new int[3];

    @Handles(Entry.class)
    void book(int clerk, int value) {
        sums[clerk] += value;
        Interleaving.yieldNow();
        entries[clerk] += " " + value;
    }

    @Handles(Sum.class)
    int sum(int clerk) {
        Interleaving.yieldNow();
        if (clerk == 9) {
            throw RequestFailed.with(clerk);
        }
        return sums[clerk];
    }
}

@Peripheral(base = U8.class)
final class Cells {
    @Memory final byte[] cells = new byte[0x100];
}

@Processor(base = U8.class)
final class Clerk {
    final List<Object> results = new ArrayList<>();
    private final int number;
    private int step;

    Clerk(int number) {
        this.number = number;
    }

    @Step
    void step(
            Bus bus,
            @Port("ledger") Booking ledger,
            @Port("ledger") FrontEnd<U8> toLedger,
            @Port("copy") FrontEnd<U8> toCopy) {
        Interleaving.yieldNow();
        int value = 10 * number + step;
        switch (step++) {
            case 0, 4 -> {
                ledger.book(number, value);
                Interleaving.yieldNow();
                ledger.book(number, value + 1);
                results.add(ledger.sum(number));
            }
            case 1 -> {
                toLedger.send(new Entry(number, value));
                toLedger.send(new Sum(number));
                Interleaving.yieldNow();
                toLedger.send(new Entry(number, value + 2));
                results.add(toLedger.query(new Sum(number)));
                results.add(toLedger.recv());
                results.add(toLedger.recv());
                results.add(toLedger.recv());
            }
            case 2 -> {
                toCopy.send(new Sum(9));
                toCopy.send(new Sum(9));
                Interleaving.yieldNow();
                results.add(toCopy.recv());
                toCopy.iter().forEach(results::add);
            }
            case 3 -> {
                for (int cell = 0; cell < 5; cell++) {
                    bus.save(0x20 * number + cell, value + cell);
                    Interleaving.yieldNow();
                }
            }
            case 5 -> {
                for (int cell = 0; cell < 6; cell++) {
                    results.add(bus.load(0x20 * number + cell));
                }
                ledger.book(number, value);
            }
            default -> throw Terminated.with(number);
        }
    }
}

record Note() implements Request {}

record Pass() implements Request {}

record Noted() implements Request {}

interface Passing {
    @Sends(value = Note.class, oneWay = true)
    void note();

    @Sends(Pass.class)
    int pass();

    @Sends(Noted.class)
    int noted();
}

@MachineSpec
@SuppressWarnings("modvm/QueryCircle")
interface Crossing {
    @Connect(port = "other", to = "right")
    Gate left();

    @Connect(port = "other", to = "left")
    Gate right();

    @Connect(port = "gate", to = "left")
    Passer a();

    @Connect(port = "gate", to = "right")
    Passer b();
}

@Peripheral(base = U8.class)
final class Gate {
    private int notes;
    private int sent;

    @Handles(Pass.class)
    int pass(@Port("other") Passing other) {
        Interleaving.yieldNow();
        other.note();
        sent++;
        return other.noted() - sent;
    }

    @Handles(Note.class)
    void note() {
        notes++;
    }

    @Handles(Noted.class)
    int noted() {
        Interleaving.yieldNow();
        return notes;
    }

    @Override
    public String toString() {
        return notes + " " + sent;
    }
}

@Processor(base = U8.class)
final class Passer {
    final List<Integer> results = new ArrayList<>();

    @Step
    void step(@Port("gate") Passing gate) {
        if (results.size() == 8) {
            throw Terminated.with(8);
        }
        results.add(gate.pass());
    }
}

record Probe(int strength) implements Request {}

interface Probing {
    @Sends(Probe.class)
    int probe(int strength);

    @Sends(value = Probe.class, oneWay = true)
    void probeLater(int strength);
}

@MachineSpec
interface Faulty {
    Fragile device();

    OwnFragile own();

    Between middle();

    Breaker breaker();

    Prober patient();

    Prober careless();
}

@Peripheral(base = U8.class)
final class Fragile {
    @Handles(Probe.class)
    int probe(int strength) {
        Interleaving.yieldNow();
        if (strength == 9) {
            throw new IllegalStateException("broken");
        }
        return strength;
    }
}

@Peripheral(base = U8.class, confined = true)
final class OwnFragile {
    @Handles(Probe.class)
    int probe(int strength) {
        Interleaving.yieldNow();
        if (strength == 9) {
            throw Terminated.with(strength);
        }
        return strength;
    }
}

/** Has no answer where the device has none, and goes on. */
@Peripheral(base = U8.class)
final class Between {
    @Handles(Probe.class)
    int probe(int strength, @Port("device") Probing device) {
        Interleaving.yieldNow();
        try {
            return device.probe(strength);
        } catch (ComponentUnavailable unavailable) {
            throw RequestFailed.with(77);
        }
    }
}

@Processor(base = U8.class)
final class Breaker {
    final List<String> results = new ArrayList<>();
    private int step;

    @Step
    void step(@Port("device") Probing device, @Port("own") Probing own) {
        Interleaving.yieldNow();
        try {
            switch (step++) {
                case 0 -> results.add("asked " + device.probe(1) + own.probe(2));
                case 1 -> {
                    own.probeLater(9);
                    results.add("not " + own.probe(3));
                }
                case 2 -> results.add("not " + device.probe(9));
                case 3 -> results.add("not " + device.probe(1));
                default -> throw Terminated.with(5);
            }
        } catch (ComponentUnavailable unavailable) {
            results.add(unavailable.getMessage());
        }
    }
}

/** Asks until there is no answer any more. */
@Processor(base = U8.class)
final class Prober {
    final List<String> results = new ArrayList<>();
    private final boolean careless;
    private boolean ownIsGone;

    Prober(boolean careless) {
        this.careless = careless;
    }

    @Step
    void step(
            @Port("device") Probing device,
            @Port("own") FrontEnd<U8> own,
            @Port("middle") Probing middle) {
        Interleaving.yieldNow();
        if (!ownIsGone) {
            try {
                if (!own.query(new Probe(4)).equals(new Reply<>(4))) {
                    throw new IllegalArgumentException("own");
                }
            } catch (ComponentUnavailable gone) {
                results.add(gone.getMessage());
                ownIsGone = true;
            }
        } else if (careless) {
            device.probe(5);
        } else {
            try {
                middle.probe(6);
            } catch (RequestFailed failed) {
                results.add("failed " + failed.code());
                throw Terminated.with(6);
            }
        }
    }
}
