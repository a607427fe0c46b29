package spaces;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A processor with memory and I/O ports, like a Z80, and a third space of other types. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        Ram ram = new Ram();
        MachineOutcome outcome =
                execution.apply(
                        BoardMachine.builder()
                                .cpu(cpu)
                                .ram(ram)
                                .uart(new Uart())
                                .latches(new Latches())
                                .coefficients(new Coefficients())
                                .both(new Both())
                                .build());
        return String.join("\n", cpu.results) + "\nram " + ram.cells[0x10] + "\n" + outcome;
    }
}

@AddressSpace(base = U8.class)
abstract class IoPorts extends Bus {
    int in(int port) {
        return load(port);
    }
}

@AddressSpace(base = U8.class, address = U16.class)
abstract class Config extends Bus {}

@AddressSpace(base = U64.class, address = U16.class)
abstract class Words extends WideBus {
    static int made;

    Words() {
        made++;
    }
}

@MachineSpec(unmapped = 0xA5)
interface Board {
    Cpu cpu();

    @Mapped(from = 0x0000, to = 0x00FF)
    Ram ram();

    @Mapped(space = IoPorts.class, from = 0x10, to = 0x11, mirror = 0xC0)
    Uart uart();

    /** Memory in another space, whose addresses are those of the main memory. */
    @Mapped(space = IoPorts.class, from = 0x00, to = 0x0F)
    Latches latches();

    @Mapped(space = Words.class, from = 0x8000, to = 0x8003)
    Coefficients coefficients();

    @Mapped(from = 0x4000, to = 0x400F)
    @Mapped(space = Config.class, from = 0x0000, to = 0x000F, mirror = 0xFFF0)
    Both both();
}

@Peripheral(base = U8.class, address = U16.class)
final class Ram {
    @Memory final byte[] cells = new byte[0x100];
}

@Peripheral(base = U8.class, address = U16.class)
final class Both {
    @Memory final byte[] cells = new byte[0x10];
}

@Peripheral(base = U8.class)
final class Latches {
    @Memory final byte[] cells = new byte[0x10];
}

@Peripheral(base = U64.class, address = U16.class)
final class Coefficients {
    @Memory final long[] cells = new long[4];
}

@Peripheral(base = U8.class)
final class Uart {
    private int last;

    @Handles(LoadRequest.class)
    int read(int address, Bus memory) {
        return last + address + memory.load(0x10);
    }

    @Handles(SaveRequest.class)
    void write(int address, int value) {
        last = value;
    }
}

@Processor(base = U8.class, address = U16.class)
final class Cpu {
    final List<String> results = new ArrayList<>();

    @Step
    void step(Bus bus, IoPorts io, Config config, Words words) {
        bus.save(0x10, 0x21);
        io.save(0x110, 0x40);
        result("ram", bus.load(0x10));
        result("uart", io.in(0x11));
        result("mirrored uart", io.in(0xD1));
        io.save(0x05, 0x77);
        result("latch", io.load(0x05));
        result("ram unchanged", bus.load(0x05));
        result("open port", io.load(0x20));
        bus.save(0x4003, 0x5B);
        result("both", config.load(0x0003));
        config.save(0xFFF4, 0x5C);
        result("both", bus.load(0x4004));
        words.save(0x8001, 0x8899_AABB_CCDD_EEFFL);
        result("words", words.load(0x8001));
        result("open words", words.load(0));
        throw Terminated.with(Words.made > 0 ? 0 : 1);
    }

    private void result(String what, long value) {
        results.add(what + " " + Long.toHexString(value));
    }
}
