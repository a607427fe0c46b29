package openbus;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Accesses that nobody answers, in machines that say what they do. */
public final class Scenario {
    private Scenario() {}

    public static String open(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        Rom rom = new Rom();
        Latch latch = new Latch();
        Switches switches = new Switches();
        MachineOutcome outcome =
                execution.apply(
                        OpenMachine.builder()
                                .cpu(cpu)
                                .rom(rom)
                                .latch(latch)
                                .switches(switches)
                                .build());
        return cpu.results + " rom " + rom.cells[0] + " latch " + latch.value + " " + outcome;
    }

    public static String inherited(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        execution
                .apply(
                        InheritingMachine.builder()
                                .cpu(cpu)
                                .rom(new Rom())
                                .latch(new Latch())
                                .switches(new Switches())
                                .build())
                .orThrow();
        return cpu.results.toString();
    }

    public static String undone(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        execution
                .apply(
                        UndoingMachine.builder()
                                .cpu(cpu)
                                .rom(new Rom())
                                .latch(new Latch())
                                .switches(new Switches())
                                .build())
                .orThrow();
        return cpu.results.toString();
    }

    /** Sixty-four data lines, and nothing that is mapped but read-only. */
    public static String wide(Function<Machine, MachineOutcome> execution) {
        WideCpu cpu = new WideCpu();
        execution
                .apply(WideOpenMachine.builder().cpu(cpu).rom(new WideRom()).build())
                .orThrow();
        return cpu.results.toString();
    }
}

@MachineSpec(unmapped = 0xA5)
interface Open {
    Cpu cpu();

    @Mapped(from = 0x8000, to = 0x8001)
    Rom rom();

    @Mapped(from = 0x4000, to = 0x4000)
    Latch latch();

    @Mapped(from = 0x5000, to = 0x5000)
    Switches switches();
}

@MachineSpec
interface Inheriting extends Open {}

@MachineSpec(unmapped = MachineSpec.FAIL)
interface Undoing extends Inheriting {}

@MachineSpec(unmapped = -2)
interface WideOpen {
    WideCpu cpu();

    @Mapped(from = 0, to = 0)
    WideRom rom();
}

@Peripheral(base = U8.class, address = U16.class)
final class Rom {
    @Memory(writable = false)
    final byte[] cells = {7, 8};
}

@Peripheral(base = U64.class)
final class WideRom {
    @Memory(writable = false)
    final long[] cells = {7};
}

@Peripheral(base = U8.class, address = U16.class)
final class Latch {
    int value;

    @Handles(SaveRequest.class)
    void set(int address, int newValue) {
        value = newValue;
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Switches {
    @Handles(LoadRequest.class)
    int read(int address) {
        return 0x42;
    }
}

@Processor(base = U8.class, address = U16.class)
final class Cpu {
    final List<String> results = new ArrayList<>();

    @Step
    void step(Bus bus, @Port("rom") Bus straight) {
        access(bus, 0x0000, 1);
        access(bus, 0x4000, 2);
        access(bus, 0x5000, 3);
        access(bus, 0x8000, 4);
        access(bus, 0x8002, 5);
        access(straight, 0x0001, 6);
        throw Terminated.with(0);
    }

    private void access(Bus bus, int address, int value) {
        String saved = "saved";
        try {
            bus.save(address, value);
        } catch (BusFault fault) {
            saved = "fault";
        }
        String loaded = "fault";
        try {
            loaded = Integer.toHexString(bus.load(address));
        } catch (BusFault fault) {
            // As it was.
        }
        results.add(saved + " " + loaded);
    }
}

@Processor(base = U64.class)
final class WideCpu {
    final List<String> results = new ArrayList<>();

    @Step
    void step(WideBus bus) {
        bus.save(0, 1);
        bus.save(-1, 1);
        results.add(Long.toHexString(bus.load(0)));
        results.add(Long.toHexString(bus.load(-1)));
        throw Terminated.with(0);
    }
}
