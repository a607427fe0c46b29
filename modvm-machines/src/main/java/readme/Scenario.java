package readme;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the README shows beside the smallest machine. */
public final class Scenario {
    private Scenario() {}

    public static String run(Function<Machine, MachineOutcome> execution) {
        WaitingCpu cpu = new WaitingCpu();
        execution
                .apply(
                        GameMachine.builder()
                                .cpu(cpu)
                                .ram(new Ram())
                                .timer(new Timer())
                                .cartridge(new Cartridge(bank(0x10), bank(0x11)))
                                .serial(new Serial())
                                .build())
                .orThrow();
        return String.join(" ", cpu.results);
    }

    private static byte[] bank(int first) {
        byte[] bank = new byte[0x4000];
        bank[0] = (byte) first;
        return bank;
    }
}

@Peripheral(base = U8.class, address = U16.class, model = "Timer")
final class Timer {
    private long left = Long.MAX_VALUE; // stopped

    @Handles(SaveRequest.class)
    void start(int address, int cycles) {
        left = Math.max(1, cycles);
    }

    @Handles(LoadRequest.class)
    int acknowledge(int address, @Port("irq") Line irq) {
        irq.release();
        return 0;
    }

    @Cycle
    long elapsed(long cycles, @Port("irq") Line irq) {
        if (left != Long.MAX_VALUE) {
            left -= cycles;
            if (left <= 0) {
                irq.raise();
                left = Long.MAX_VALUE;
            }
        }
        return left; // until then, leave it alone
    }
}

@AddressSpace(base = U8.class, address = U8.class)
abstract class IoPorts extends Bus {}

@MachineSpec(unmapped = 0xFF) // what a load gives that nobody answers
interface Game {
    WaitingCpu cpu();

    @Mapped(from = 0x0000, to = 0x07FF, mirror = 0x1800) // up to $1FFF, four times
    Ram ram();

    @Mapped(from = 0x4000, to = 0x4000)
    Timer timer();

    @Mapped(from = 0x8000, to = 0xBFFF)
    Cartridge cartridge();

    @Mapped(space = IoPorts.class, from = 0x10, to = 0x11) // not on the bus: a port takes IoPorts
    Serial serial();
}

@Peripheral(base = U8.class, address = U16.class)
final class Cartridge {
    @Memory(writable = false)
    final Banks<byte[]> program;

    Cartridge(byte[]... banks) {
        program = new Banks<>(banks);
    }

    @Handles(SaveRequest.class)
    void select(int address, int bank) {
        program.select(bank);
    }
}

@Peripheral(base = U8.class, address = U16.class)
final class Ram {
    @Memory final byte[] cells = new byte[0x0800];
}

@Peripheral(base = U8.class)
final class Serial {
    @Handles(LoadRequest.class)
    int status(int address) {
        return 0x40 + address;
    }
}

@Processor(base = U8.class, address = U16.class)
final class WaitingCpu {
    final List<String> results = new ArrayList<>();
    private boolean started;

    @Step
    int step(Bus bus, IoPorts io, @Port("irq") Line irq) {
        if (!started) {
            started = true;
            bus.save(0x4000, 100);
            bus.save(0x0001, 0x12);
            result("mirror", bus.load(0x1801));
            result("bank", bus.load(0x8000));
            bus.save(0x8000, 1);
            result("bank", bus.load(0x8000));
            result("port", io.load(0x11));
            result("open", bus.load(0xC000));
        } else if (irq.isRaised(bus.cycle())) {
            results.add("irq@" + bus.cycle());
            bus.load(0x4000);
            result("released", irq.isRaised(bus.cycle()) ? 0 : 1);
            throw Terminated.with(0);
        }
        return 3;
    }

    private void result(String what, int value) {
        results.add(what + "=" + Integer.toHexString(value));
    }
}
