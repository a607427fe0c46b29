package memory;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Memory, handlers, both at once, and addresses that nothing answers. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        Prober prober = new Prober();
        Video video = new Video();
        BoardMachine machine =
                BoardMachine.builder()
                        .prober(prober)
                        .ram(new Ram(0x100))
                        .rom(new Rom())
                        .video(video)
                        .register(new Register())
                        .loose(new Ram(0x10))
                        .writeOnly(new WriteOnly())
                        .build();
        MachineOutcome outcome = execution.apply(machine);
        return String.join("\n", prober.results) + "\n" + video.drawn + "\n" + outcome;
    }

    /** Memory for loads and a handler for saves, where the memory is as long as its range. */
    public static String mixed(Function<Machine, MachineOutcome> execution) {
        Painter painter = new Painter();
        Video video = new Video();
        MachineOutcome outcome =
                execution.apply(ScreenMachine.builder().painter(painter).video(video).build());
        return "loads "
                + painter.loaded
                + ", drawn "
                + video.drawn
                + ", ended "
                + outcome.component("painter").code().orElseThrow();
    }

    /** What {@code build()} refuses, and what it takes. */
    public static String builder() {
        Ram same = new Ram(0x100);
        return String.join(
                "\n",
                refusal(() -> build(new Ram(0xFF), new Ram(1))),
                refusal(() -> build(new Ram(0x101), new Ram(0))),
                refusal(() -> build(new Ram(-1), new Ram(1))),
                refusal(() -> build(new Ram(0x100), new Ram(-1))),
                refusal(() -> build(same, same)),
                refusal(() -> build(null, new Ram(1))));
    }

    private static BoardMachine build(Ram ram, Ram loose) {
        return BoardMachine.builder()
                .prober(new Prober())
                .ram(ram)
                .rom(new Rom())
                .video(new Video())
                .register(new Register())
                .loose(loose)
                .writeOnly(new WriteOnly())
                .build();
    }

    private static String refusal(java.util.function.Supplier<BoardMachine> build) {
        try {
            return build.get().components().register() == null ? "lost" : "built";
        } catch (IllegalArgumentException | NullPointerException refused) {
            return refused.getClass().getSimpleName() + ": " + refused.getMessage();
        }
    }
}

@MachineSpec
interface Board {
    Prober prober();

    @Mapped(from = 0x0100, to = 0x01FF)
    Ram ram();

    @Mapped(from = 0xFF00, to = 0xFFFF)
    Rom rom();

    @Mapped(from = 0x4000, to = 0x400F)
    Video video();

    @Mapped(from = 0x5000, to = 0x5000)
    Register register();

    Ram loose();

    @Mapped(from = 0x6000, to = 0x6001)
    WriteOnly writeOnly();
}

@MachineSpec
interface Screen {
    Painter painter();

    @Mapped(from = 0x8000, to = 0x801F)
    Video video();
}

@Processor(base = U8.class, address = U16.class)
final class Painter {
    String loaded = "";

    @Step
    void step(Bus bus) {
        loaded += bus.load(0x8005);
        bus.save(0x8005, 7);
        bus.save(0x801F, 255);
        loaded += " " + bus.load(0x8005) + " " + bus.load(0x801F);
        throw Terminated.with(6);
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Ram {
    @Memory final byte[] cells;

    Ram(int size) {
        cells = size < 0 ? null : new byte[size];
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Rom {
    @Memory(writable = false)
    byte[] cells() {
        byte[] cells = new byte[0x100];
        for (int index = 0; index < cells.length; index++) {
            cells[index] = (byte) (255 - index);
        }
        return cells;
    }
}

/** Memory for loads, a handler for saves. */
@Peripheral(base = U8.class, address = U16.class)
final class Video {
    @Memory final byte[] cells = new byte[0x20];
    final List<String> drawn = new ArrayList<>();

    @Handles(SaveRequest.class)
    void draw(int address, int value) {
        drawn.add(address + "=" + value);
        cells[address] = (byte) (value + 1);
    }
}

/** Handlers for loads and saves, memory for peeks. */
@Peripheral(base = U8.class, address = U16.class)
final class Register {
    @Memory final byte[] cells = {42};
    private int value;

    @Handles(LoadRequest.class)
    int load(int address) {
        return value++ - 1;
    }

    @Handles(SaveRequest.class)
    void save(int address, int saved) {
        value = saved;
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class WriteOnly {
    @Handles(SaveRequest.class)
    void save(int address, int value) {}
}

interface Peek {
    @Sends(PeekRequest.class)
    int peek(int address);
}

@Processor(base = U8.class, address = U16.class)
final class Prober {
    final List<String> results = new ArrayList<>();

    @Step
    void step(
            Bus bus,
            @Port("loose") Bus loose,
            @Port("video") Bus video,
            @Port("writeOnly") Bus writeOnly,
            @Port("register") Peek register,
            @Port("rom") FrontEnd<U8> rom) {
        bus.save(0x0100, 0x1FE);
        bus.save(0x101FF, -1);
        note("ram", () -> bus.load(0x0100));
        note("ram end", () -> bus.load(0x01FF));
        note("below ram", () -> bus.load(0x00FF));
        note("above ram", () -> bus.load(0x0200));
        note("rom", () -> bus.load(0xFF00));
        note("rom end", () -> bus.load(-1));
        note("rom save", () -> save(bus, 0xFF12, 1));
        note("rom after", () -> bus.load(0xFF12));
        note("rom untyped", () -> code(rom.query(new SaveRequest(0x12, 1))));
        note("rom untyped beyond", () -> code(rom.query(new LoadRequest(0x1234))));

        note("video save", () -> save(bus, 0x400F, 0x17F));
        note("video", () -> bus.load(0x400F));
        note("video past the map", () -> save(video, 0x001F, 9));
        note("video past the map", () -> video.load(0x1_001F));
        note("video beyond", () -> video.load(0x0020));
        note("not mapped", () -> bus.load(0x4010));

        note("register", () -> save(bus, 0x5000, 0));
        note("register", () -> bus.load(0x5000));
        note("register", () -> bus.load(0x5000));
        note("register peek", () -> register.peek(0));
        note("register peek beyond", () -> register.peek(0x10001));

        note("loose", () -> save(loose, 0x000F, 5));
        note("loose", () -> loose.load(0x000F));
        note("loose beyond", () -> loose.load(0x0010));
        note("loose beyond", () -> save(loose, 0xFFFF, 0));
        note("write-only", () -> save(bus, 0x6001, 7));
        note("write-only", () -> bus.load(0x6001));
        note("write-only past the map", () -> writeOnly.load(0x0001));
        throw Terminated.with(0);
    }

    private static int save(Bus bus, int address, int value) {
        bus.save(address, value);
        return -1;
    }

    private static int code(Response response) {
        return response instanceof Fail fail ? (int) fail.code() : -1;
    }

    private void note(String what, IntSupplier access) {
        String result;
        try {
            int value = access.getAsInt();
            result = value < 0 ? "done" : Integer.toHexString(value);
        } catch (BusFault fault) {
            result = Long.toHexString(fault.address()) + ", " + fault.getMessage();
        } catch (UnhandledRequest unhandled) {
            result = "unhandled";
        }
        results.add(what + " " + result);
    }
}
