package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.annotations.Timing;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.BusFault;
import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.threaded.SharedMemory;
import dev.modvm.runtime.threaded.ThreadedComponent;
import dev.modvm.runtime.threaded.ThreadedExecution;
import dev.modvm.runtime.threaded.ThreadedPeripheral;
import dev.modvm.runtime.threaded.ThreadedProcessor;
import java.util.ArrayList;
import java.util.List;

/**
 * One life of {@link EightBitMachine}, with a thread for each component: whoever asks an idle
 * peripheral calls its handler itself, and otherwise leaves the query to the thread that
 * owns it.
 */
@GeneratedByModvm("example.EightBit")
final class EightBitMachineThreaded {
    private ThreadedTinyCpu cpu;

    private ThreadedRam ram;

    private ThreadedConsole console;

    private ThreadedRom rom;

    private MappedBus cpuBus;

    private final List<ThreadedComponent> parts = new ArrayList<>();

    EightBitMachineThreaded(EightBitMachine.Components components, List<Metadata> metadata) {
        cpu = add(new ThreadedTinyCpu(metadata.get(parts.size()), components.cpu()));
        ram = add(new ThreadedRam(metadata.get(parts.size()), components.ram()));
        console = add(new ThreadedConsole(metadata.get(parts.size()), components.console()));
        rom = add(new ThreadedRom(metadata.get(parts.size()), components.rom()));
        cpuBus = new MappedBus(cpu.counter(), Timing.STEP);
        cpu.connect(cpuBus);
    }

    ThreadedExecution execution() {
        return new ThreadedExecution(parts);
    }

    private <T extends ThreadedComponent> T add(T part) {
        parts.add(part);
        return part;
    }

    /**
     * The memory map of {@link EightBit}.
     */
    private final class MappedBus extends Bus {
        MappedBus(CycleCounter counter, Timing timing) {
            wire(16, 8, counter, timing);
        }

        @Override
        protected int decodeLoad(int address) {
            if (address <= 0x7FFF) {
                return ram.load(address);
            } else if (address >= 0xF000 && address <= 0xF001) {
                return console.load(address - 0xF000);
            } else if (address >= 0xF800) {
                return rom.load(address - 0xF800);
            } else {
                throw BusFault.onLoad("EightBit", address);
            }
        }

        @Override
        protected void decodeSave(int address, int value) {
            if (address <= 0x7FFF) {
                ram.save(address, value);
            } else if (address >= 0xF000 && address <= 0xF001) {
                console.save(address - 0xF000, value);
            } else {
                throw saveFault(address);
            }
        }

        private static BusFault saveFault(int address) {
            if (address >= 0xF800) {
                return BusFault.saveRefused("rom", address);
            }
            return BusFault.onSave("EightBit", address);
        }
    }

    /**
     * Steps {@link TinyCpu}.
     */
    private static final class ThreadedTinyCpu extends ThreadedProcessor {
        private final TinyCpu component;

        private Bus bus;

        ThreadedTinyCpu(Metadata metadata, TinyCpu component) {
            super(metadata);
            this.component = component;
        }

        void connect(Bus bus) {
            this.bus = bus;
        }

        @Override
        protected void boot() {
            component.reset(bus);
        }

        @Override
        protected void step() {
            advance(component.step(bus));
        }
    }

    /**
     * Hands requests to {@link Ram}.
     */
    private static final class ThreadedRam extends ThreadedPeripheral {
        private final byte[] memory;

        ThreadedRam(Metadata metadata, Ram component) {
            super(metadata);
            this.memory = component.cells;
        }

        int load(int address) {
            requireAvailable();
            return answerLoad(address);
        }

        private int answerLoad(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return SharedMemory.load(memory, index);
        }

        void save(int address, int value) {
            requireAvailable();
            answerSave(address, value);
        }

        private void answerSave(int address, int value) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.saveBeyond(name(), index, memory.length);
            }
            SharedMemory.save(memory, index, value);
        }
    }

    /**
     * Hands requests to {@link Console}.
     */
    private static final class ThreadedConsole extends ThreadedPeripheral {
        private final Console component;

        ThreadedConsole(Metadata metadata, Console component) {
            super(metadata);
            this.component = component;
        }

        int load(int address) {
            if (!enter()) {
                return (int) askForLong(() -> answerLoad(address));
            }
            try {
                return answerLoad(address);
            } catch (Throwable thrown) {
                throw fault(thrown);
            } finally {
                leave();
            }
        }

        private int answerLoad(int address) {
            return component.status(address & 0xFFFF) & 0xFF;
        }

        void save(int address, int value) {
            if (!enter()) {
                askTo(() -> answerSave(address, value));
                return;
            }
            try {
                answerSave(address, value);
            } catch (Throwable thrown) {
                throw fault(thrown);
            } finally {
                leave();
            }
        }

        private void answerSave(int address, int value) {
            component.print(address & 0xFFFF, value & 0xFF);
        }
    }

    /**
     * Hands requests to {@link Rom}.
     */
    private static final class ThreadedRom extends ThreadedPeripheral {
        private final byte[] memory;

        ThreadedRom(Metadata metadata, Rom component) {
            super(metadata);
            this.memory = component.cells;
        }

        int load(int address) {
            requireAvailable();
            return answerLoad(address);
        }

        private int answerLoad(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return SharedMemory.load(memory, index);
        }
    }
}
