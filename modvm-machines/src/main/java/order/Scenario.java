package order;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is sent is handled in order, and not in the middle of the code that sends it. */
public final class Scenario {
    private Scenario() {}

    /** A query takes along the messages that its port has sent before, to memory too. */
    public static String memory(Function<Machine, MachineOutcome> execution) {
        Filler filler = new Filler();
        MachineOutcome outcome =
                execution.apply(
                        FillingMachine.builder().cpu(filler).video(new Video()).build());
        return filler.seen + "\n" + outcome;
    }

    /** A sender is not asked by what it has sent to until it waits, or has returned. */
    public static String middle(Function<Machine, MachineOutcome> execution) {
        Teller teller = new Teller();
        MachineOutcome outcome =
                execution.apply(
                        TellingMachine.builder()
                                .cpu(new TellerCpu())
                                .teller(teller)
                                .listener(new Listener())
                                .build());
        return teller.asked + "\n" + outcome;
    }

    /** Messages that beget messages are handled one after the other, however many. */
    public static String pingPong(Function<Machine, MachineOutcome> execution) {
        Ping ping = new Ping();
        Pong pong = new Pong();
        MachineOutcome outcome =
                execution.apply(
                        PingPongMachine.builder()
                                .cpu(new Starter())
                                .ping(ping)
                                .pong(pong)
                                .build());
        return ping.count + " " + pong.count + "\n" + outcome;
    }

    /** Messages that beget two each fill both inboxes, and are all handled. */
    public static String twoForOne(Function<Machine, MachineOutcome> execution) {
        Splitter left = new Splitter();
        Splitter right = new Splitter();
        MachineOutcome outcome =
                execution.apply(
                        SplittingMachine.builder()
                                .cpu(new SplitStarter(13))
                                .left(left)
                                .right(right)
                                .build());
        return left.count + right.count + "\n" + outcome;
    }

    /** What a peripheral sends when it halts is handled before the next one halts. */
    public static String halts(Function<Machine, MachineOutcome> execution) {
        List<String> events = new ArrayList<>();
        MachineOutcome outcome =
                execution.apply(
                        HaltingMachine.builder()
                                .cpu(new IdleCpu())
                                .journal(new Journal(events))
                                .relay(new Relay(events))
                                .device(new HaltingDevice(events))
                                .build());
        return events + "\n" + outcome;
    }

    /** Between sending and asking, nothing is left behind, however often. */
    public static String manyInOneStep(Function<Machine, MachineOutcome> execution) {
        Video video = new Video();
        MachineOutcome outcome =
                execution.apply(
                        ManyMachine.builder().cpu(new ManyFiller()).video(video).build());
        return outcome.toString();
    }
}

record Split(int left) implements Request {}

interface SplitPort {
    @Sends(value = Split.class, oneWay = true)
    void split(int left);
}

/** Sends two messages to the other one for each that it gets. */
@Peripheral(base = U32.class)
final class Splitter {
    int count;

    @Handles(Split.class)
    void split(int left, @Port("other") SplitPort other) {
        count++;
        if (left > 0) {
            other.split(left - 1);
            other.split(left - 1);
        }
    }
}

@Processor(base = U32.class)
final class SplitStarter {
    private final int left;

    SplitStarter(int left) {
        this.left = left;
    }

    @Step
    void step(@Port("left") SplitPort first) {
        first.split(left);
        throw Terminated.with(0);
    }
}

@MachineSpec
interface Splitting {
    SplitStarter cpu();

    @Connect(port = "other", to = "right")
    Splitter left();

    @Connect(port = "other", to = "left")
    Splitter right();
}

record Log(int number) implements Request {}

interface LogPort {
    @Sends(value = Log.class, oneWay = true)
    void log(int number);
}

@Processor(base = U16.class)
final class IdleCpu {
    @Step
    void step() {
        throw Terminated.with(0);
    }
}

@Peripheral(base = U16.class)
final class Journal {
    private final List<String> events;

    Journal(List<String> events) {
        this.events = events;
    }

    @Handles(Log.class)
    void log(int number) {
        events.add("journal " + number);
    }

    @Halt
    void halt() {
        events.add("journal halts");
    }
}

@Peripheral(base = U16.class)
final class Relay {
    private final List<String> events;

    Relay(List<String> events) {
        this.events = events;
    }

    @Handles(Log.class)
    void log(int number, @Port("journal") LogPort journal) {
        events.add("relay " + number);
        journal.log(number + 1);
    }

    @Halt
    void halt() {
        events.add("relay halts");
    }
}

@Peripheral(base = U16.class)
final class HaltingDevice {
    private final List<String> events;

    HaltingDevice(List<String> events) {
        this.events = events;
    }

    @Halt
    void halt(@Port("relay") LogPort relay) {
        events.add("device halts");
        relay.log(1);
    }
}

@MachineSpec
interface Halting {
    IdleCpu cpu();

    Journal journal();

    Relay relay();

    HaltingDevice device();
}

@Processor(base = U8.class)
final class ManyFiller {
    @Step
    void step(@Port("video") VideoPort video) {
        for (int round = 0; round < 50_000; round++) {
            video.fill(round & 0xFF);
            if (video.load(0) != (round & 0xFF)) {
                throw new IllegalStateException("the message came after the query");
            }
        }
        throw Terminated.with(0);
    }
}

@MachineSpec
interface Many {
    ManyFiller cpu();

    Video video();
}

record Fill(int value) implements Request {}

interface VideoPort {
    @Sends(value = Fill.class, oneWay = true)
    void fill(int value);

    @Sends(LoadRequest.class)
    int load(int address);

    @Sends(SaveRequest.class)
    void save(int address, int value);

    @Sends(value = SaveRequest.class, oneWay = true)
    void saveLater(int address, int value);
}

@Peripheral(base = U8.class)
final class Video {
    @Memory final byte[] cells = new byte[0x10];

    @Handles(Fill.class)
    void fill(int value) {
        java.util.Arrays.fill(cells, (byte) value);
    }
}

@Processor(base = U8.class)
final class Filler {
    final List<Object> seen = new ArrayList<>();

    @Step
    void step(VideoPort video, FrontEnd<U8> channel) {
        video.fill(7);
        seen.add(video.load(3));
        video.fill(5);
        video.save(2, 42);
        seen.add(channel.query(new PeekRequest(2)));
        video.saveLater(0x80, 1); // beyond the memory: nobody waits for what that is answered with
        video.saveLater(4, 9);
        seen.add(video.load(4));
        throw Terminated.with(seen.size());
    }
}

@MachineSpec
interface Filling {
    Filler cpu();

    Video video();
}

record Tell() implements Request {}

record Note() implements Request {}

record Ask() implements Request {}

interface TellerPort {
    @Sends(Tell.class)
    int tell();
}

interface ListenerPort {
    @Sends(value = Note.class, oneWay = true)
    void note();
}

interface AskPort {
    @Sends(Ask.class)
    int ask();
}

@Processor(base = U8.class)
final class TellerCpu {
    @Step
    void step(TellerPort teller) {
        throw Terminated.with(teller.tell());
    }
}

@Peripheral(base = U8.class)
final class Teller {
    final List<Integer> asked = new ArrayList<>();
    private int state;

    @Handles(Tell.class)
    int tell(ListenerPort listener) {
        state = 1;
        listener.note();
        state = 2;
        return state;
    }

    @Handles(Ask.class)
    int ask() {
        asked.add(state);
        return state;
    }
}

@Peripheral(base = U8.class)
final class Listener {
    @Handles(Note.class)
    void note(AskPort teller) {
        teller.ask();
    }
}

@MachineSpec
interface Telling {
    TellerCpu cpu();

    Teller teller();

    Listener listener();
}

record PingMessage(int left) implements Request {}

record PongMessage(int left) implements Request {}

interface PingPort {
    @Sends(value = PingMessage.class, oneWay = true)
    void ping(int left);
}

interface PongPort {
    @Sends(value = PongMessage.class, oneWay = true)
    void pong(int left);
}

@Processor(base = U8.class)
final class Starter {
    @Step
    void step(PingPort ping) {
        ping.ping(20_000);
        throw Terminated.with(0);
    }
}

@Peripheral(base = U8.class)
final class Ping {
    int count;

    @Handles(PingMessage.class)
    void ping(int left, PongPort pong) {
        count++;
        if (left > 0) {
            pong.pong(left - 1);
        }
    }
}

@Peripheral(base = U8.class)
final class Pong {
    int count;

    @Handles(PongMessage.class)
    void pong(int left, PingPort ping) {
        count++;
        if (left > 0) {
            ping.ping(left - 1);
        }
    }
}

@MachineSpec
interface PingPong {
    Starter cpu();

    Ping ping();

    Pong pong();
}
