package mirrors;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Memory with more copies than a bus has windows, and registers whose copies have gaps. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        Ram ram = new Ram(0x800);
        Ram scratch = new Ram(0x11);
        MachineOutcome outcome =
                execution.apply(
                        BoardMachine.builder()
                                .cpu(cpu)
                                .ram(ram)
                                .ports(new Ports())
                                .scratch(scratch)
                                .rom(new Rom())
                                .build());
        return String.join("\n", cpu.results)
                + "\nram "
                + ram.cells[5]
                + " "
                + ram.cells[0x7FF]
                + "\nscratch "
                + scratch.cells[0x10]
                + "\n"
                + outcome.component("cpu");
    }
}

@MachineSpec
interface Board {
    Cpu cpu();

    @Mapped(from = 0x0000, to = 0x07FF, mirror = 0x1800)
    Ram ram();

    @Mapped(from = 0x2000, to = 0x2002, mirror = 0x0FF8)
    Ports ports();

    /** Longer than its range. */
    @Mapped(from = 0x4000, to = 0x400F, mirror = 0x0100)
    Ram scratch();

    @Mapped(from = 0x8000, to = 0xBFFF, mirror = 0x4000)
    Rom rom();
}

@Peripheral(base = U8.class, address = U16.class)
final class Ram {
    @Memory final byte[] cells;

    Ram(int size) {
        cells = new byte[size];
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Rom {
    @Memory(writable = false)
    final byte[] cells = new byte[0x4000];

    Rom() {
        cells[0x3FFC] = 0x5A;
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Ports {
    private int last;

    @Handles(LoadRequest.class)
    int read(int address) {
        return 0x10 * last + address;
    }

    @Handles(SaveRequest.class)
    void write(int address, int value) {
        last = value + address;
    }
}

@Processor(base = U8.class, address = U16.class)
final class Cpu {
    final List<String> results = new ArrayList<>();

    @Step
    void step(Bus bus) {
        for (int copy = 0; copy < 4; copy++) {
            bus.save(0x0800 * copy + 5, 0x40 + copy);
            bus.save(0x0800 * copy + 0x7FF, 0x50 + copy);
            StringBuilder seen = new StringBuilder("ram");
            for (int other = 0; other < 4; other++) {
                seen.append(' ').append(Integer.toHexString(bus.load(0x0800 * other + 5)));
                seen.append(' ').append(Integer.toHexString(bus.load(0x0800 * other + 0x7FF)));
            }
            results.add(seen.toString());
        }
        bus.save(0x2FFA, 3);
        load(bus, 0x2000);
        load(bus, 0x2009);
        load(bus, 0x2FF8);
        load(bus, 0x2003);
        load(bus, 0x2FFB);
        load(bus, 0x3000);
        bus.save(0x410F, 0x33);
        load(bus, 0x400F);
        load(bus, 0x4010);
        load(bus, 0x4110);
        load(bus, 0xBFFC);
        load(bus, 0xFFFC);
        try {
            bus.save(0xFFFC, 1);
        } catch (BusFault fault) {
            results.add(fault.getMessage());
        }
        throw Terminated.with(0);
    }

    private void load(Bus bus, int address) {
        try {
            results.add(Integer.toHexString(address) + " " + Integer.toHexString(bus.load(address)));
        } catch (BusFault fault) {
            results.add(fault.getMessage());
        }
    }
}
