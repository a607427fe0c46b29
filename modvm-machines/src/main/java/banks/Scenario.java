package banks;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A cartridge whose banks a save switches, with a mirror, and in an address space too. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        Cpu cpu = new Cpu();
        BoardMachine machine = machine(cpu, new Cartridge(Scenario::bank));
        execution.apply(machine).orThrow();
        String first = String.join("\n", cpu.results);
        cpu.results.clear();
        execution.apply(machine).orThrow();
        return first + "\nagain\n" + cpu.results.get(0);
    }

    /** What {@code build()} refuses. */
    public static String builder() {
        try {
            machine(new Cpu(), new Cartridge(bank -> new byte[0x3FFF]));
            return "built";
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    private static BoardMachine machine(Cpu cpu, Cartridge cartridge) {
        return BoardMachine.builder()
                .cpu(cpu)
                .cartridge(cartridge)
                .pages(new Pages())
                .words(new Words())
                .build();
    }

    private static byte[] bank(int number) {
        byte[] bank = new byte[0x4000];
        bank[0] = (byte) (0x10 + number);
        bank[0x3FFF] = (byte) (0x20 + number);
        return bank;
    }
}

@AddressSpace(base = U8.class, address = U16.class)
abstract class Paged extends Bus {}

@AddressSpace(base = U16.class)
abstract class WordPorts extends Bus {}

@MachineSpec(unmapped = 0xFF)
interface Board {
    Cpu cpu();

    @Mapped(from = 0x8000, to = 0xBFFF, mirror = 0x4000)
    Cartridge cartridge();

    @Mapped(from = 0x0000, to = 0x0003)
    @Mapped(space = Paged.class, from = 0x0100, to = 0x0103)
    Pages pages();

    @Mapped(space = WordPorts.class, from = 0x20, to = 0x21)
    Words words();
}

@Peripheral(base = U8.class, address = U16.class)
final class Cartridge {
    @Memory(writable = false)
    final Banks<byte[]> program;

    Cartridge(IntFunction<byte[]> bank) {
        program = new Banks<>(bank.apply(0), bank.apply(1), bank.apply(2));
    }

    @Handles(SaveRequest.class)
    void select(int address, int value) {
        program.select(value);
    }
}

record Select(long bank) implements Request {}

interface Switch {
    @Sends(Select.class)
    void select(long bank);
}

@Peripheral(base = U8.class, address = U16.class)
final class Pages {
    private final Banks<byte[]> pages = new Banks<>(new byte[4], new byte[4]);

    @Memory
    Banks<byte[]> cells() {
        return pages;
    }

    @Handles(Select.class)
    void select(long bank) {
        pages.select((int) bank);
    }
}

@Peripheral(base = U16.class)
final class Words {
    @Memory final Banks<char[]> cells = new Banks<>(new char[] {'a', 'b'}, new char[] {'c', '\uFFFE'});

    @Handles(SaveRequest.class)
    void select(int address, int value) {
        cells.select(value);
    }
}

@Processor(base = U8.class, address = U16.class)
final class Cpu {
    final List<String> results = new ArrayList<>();

    @Step
    void step(Bus bus, Paged paged, WordPorts words, Switch pages) {
        for (int bank : new int[] {1, 2, 0}) {
            bus.save(0x8000, bank);
            results.add(
                    hex(bus.load(0x8000))
                            + hex(bus.load(0xBFFF))
                            + hex(bus.load(0xC000))
                            + hex(bus.load(0xFFFF)));
        }
        pages.select(1);
        bus.save(0x0002, 0x55);
        results.add(hex(bus.load(0x0002)) + hex(paged.load(0x0102)));
        pages.select(0);
        results.add(hex(bus.load(0x0002)) + hex(paged.load(0x0102)));
        paged.save(0x0102, 0x66);
        results.add(hex(bus.load(0x0002)));
        pages.select(1);
        results.add(hex(bus.load(0x0002)) + hex(paged.load(0x0102)));
        words.save(0x20, 1);
        results.add(hex(words.load(0x20)) + hex(words.load(0x21)));
        throw Terminated.with(0);
    }

    private static String hex(int value) {
        return Integer.toHexString(value) + " ";
    }
}
