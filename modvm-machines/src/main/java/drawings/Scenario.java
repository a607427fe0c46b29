package drawings;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

/** Machines to be drawn. */
public final class Scenario {
    private Scenario() {}

    public static String odd() {
        return Boards_OddMachine.builder()
                .flowchart(new Cpu())
                .end(new Odd())
                .o1(new Ram(0xC0))
                .größe_(new LongNamed())
                .build()
                .drawing();
    }

    public static String loose() {
        return LooseMachine.builder()
                .first(new Lone())
                .second(new Lone())
                .adder(new Adder())
                .other(new Adder())
                .build()
                .drawing();
    }

    public static String wired() {
        return WiredMachine.builder()
                .fast(new Clocked())
                .timer(new Pulling())
                .port(new Pulling())
                .slow(new Clocked())
                .alone(new Alone())
                .build()
                .drawing();
    }

    public static String full() {
        return FullMachine.builder()
                .cpu(new Cpu())
                .high(new Ram(0x80))
                .low(new Ram(0x80))
                .build()
                .drawing();
    }

    public static String crowded() {
        return CrowdedMachine.builder()
                .cpu(new Cpu())
                .video(new Ram(0x20))
                .work(new Ram(0x40))
                .stack(new Ram(0x20))
                .boot(new Rom(0x08))
                .cartridge(new Rom(0x20))
                .character(new Rom(0x04))
                .kernel(new Rom(0x10))
                .odd(new Odd())
                .build()
                .drawing();
    }
}

final class Boards {
    private Boards() {}

    @MachineSpec
    interface Odd {
        @Connect(port = "speaker", to = "end")
        Cpu flowchart();

        @Mapped(from = 0x00, to = 0x00)
        drawings.Odd end();

        @Mapped(from = 0x40, to = 0xFF)
        Ram o1();

        @SuppressWarnings("modvm/PeripheralUnasked")
        LongNamed größe_();
    }
}

@MachineSpec
interface Loose {
    Lone first();

    @Connect(port = "adder", to = "other")
    Lone second();

    Adder adder();

    Adder other();
}

/** Lines: one with two sources and two inputs, one between two peripherals, one with one end. */
@MachineSpec
interface Wired {
    Clocked fast();

    Pulling timer();

    @Connect(port = "out", to = "irq")
    Pulling port();

    Clocked slow();

    @SuppressWarnings("modvm/LineUndriven")
    Alone alone();
}

@Processor(base = U8.class, clock = 1_789_773)
final class Clocked {
    @Step
    void step(@Port("irq") Line irq) {
        throw Terminated.with(0);
    }
}

@Peripheral(base = U8.class)
final class Pulling {
    @Boot
    void boot(@Port("irq") Line irq, @Port("out") Line out) {}
}

@Peripheral(base = U8.class)
final class Alone {
    @Boot
    void boot(@Port("nothing") Line nothing, @Port("out") Line out) {}
}

/** Mapped whole, and not in the order of the addresses. */
@MachineSpec
interface Full {
    @Connect(port = "speaker", to = "low")
    Cpu cpu();

    @Mapped(from = 0x80, to = 0xFF)
    Ram high();

    @Mapped(from = 0x00, to = 0x7F)
    Ram low();
}

/** More memories than windows. */
@MachineSpec
interface Crowded {
    @Connect(port = "speaker", to = "odd")
    Cpu cpu();

    @Mapped(from = 0x00, to = 0x1F)
    Ram video();

    @Mapped(from = 0x20, to = 0x5F)
    Ram work();

    @Mapped(from = 0x60, to = 0x7F)
    Ram stack();

    @Mapped(from = 0x80, to = 0x87)
    Rom boot();

    @Mapped(from = 0x88, to = 0xA7)
    Rom cartridge();

    @Mapped(from = 0xA8, to = 0xAB)
    Rom character();

    @Mapped(from = 0xB0, to = 0xBF)
    Rom kernel();

    @Mapped(from = 0xFF, to = 0xFF)
    Odd odd();
}

@Peripheral(base = U8.class, model = "ROM")
final class Rom {
    @Memory(writable = false)
    final byte[] cells;

    Rom(int size) {
        cells = new byte[size];
    }
}

record Add(int number) implements Request {}

interface Sums {
    @Sends(Add.class)
    int add(int number);
}

@Processor(base = U8.class, model = "A \"big\" CPU; #35; %% 100 %")
final class Cpu {
    @Step
    void step(Bus bus, @Port("speaker") FrontEnd<U8> speaker) {
        throw Terminated.with(0);
    }
}

@Processor(base = U8.class)
final class Lone {
    @Step
    void step(@Port("adder") Sums sums, java.util.List<FrontEnd<U8>> all) {
        throw Terminated.with(0);
    }
}

@Peripheral(base = U8.class)
final class Adder {
    private int sum;

    @Handles(Add.class)
    int add(int number) {
        sum += number;
        return sum;
    }
}

@Peripheral(base = U8.class, model = "```|</b> _x_\n\"\"\" \\u0041 $$y$$ [z](javascript:1)")
final class Odd {
    @Handles(SaveRequest.class)
    void save(int address, int value) {}
}

@Peripheral(base = U8.class, model = "A model of more characters than a label has, \\")
final class LongNamed {
    @Handles(LoadRequest.class)
    int load(int address) {
        return 0;
    }
}

@Peripheral(base = U8.class, model = "RAM")
final class Ram {
    @Memory final byte[] cells;

    Ram(int size) {
        cells = new byte[size];
    }
}
