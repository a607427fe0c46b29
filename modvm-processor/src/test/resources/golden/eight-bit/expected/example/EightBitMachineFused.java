package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.annotations.Timing;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.BusFault;
import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.fused.FusedComponent;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.fused.FusedPeripheral;
import dev.modvm.runtime.fused.FusedProcessor;
import java.util.ArrayList;
import java.util.List;

/**
 * One life of {@link EightBitMachine}, on the caller's thread: queries are direct calls.
 */
@GeneratedByModvm("example.EightBit")
final class EightBitMachineFused {
    private FusedTinyCpu cpu;

    private FusedRam ram;

    private FusedConsole console;

    private FusedRom rom;

    private MappedBus cpuBus;

    private final List<FusedComponent> parts = new ArrayList<>();

    EightBitMachineFused(EightBitMachine.Components components, List<Metadata> metadata) {
        cpu = add(new FusedTinyCpu(metadata.get(parts.size()), components.cpu()));
        ram = add(new FusedRam(metadata.get(parts.size()), components.ram()));
        console = add(new FusedConsole(metadata.get(parts.size()), components.console()));
        rom = add(new FusedRom(metadata.get(parts.size()), components.rom()));
        cpuBus = new MappedBus(cpu.counter(), Timing.STEP);
        cpu.connect(cpuBus);
        ram.window(cpuBus);
        rom.window(cpuBus);
    }

    FusedExecution execution() {
        return new FusedExecution(parts);
    }

    private <T extends FusedComponent> T add(T part) {
        parts.add(part);
        return part;
    }

    /**
     * The memory map of {@link EightBit}.
     */
    private final class MappedBus extends Bus implements Runnable {
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

        /**
         * Opens the windows of components that can be asked, and closes the others.
         */
        @Override
        public void run() {
            adjustRam();
            adjustRom();
        }

        private void adjustRam() {
            // An array that is longer than its range is left to the decoder.
            if (ram.isReady() && ram.memory.length == 0x8000) {
                openWindow(0, ram.memory, 0x0000, true, true);
            } else {
                closeWindow(0);
            }
        }

        private void adjustRom() {
            // An array that is longer than its range is left to the decoder.
            if (rom.isReady() && rom.memory.length == 0x0800) {
                openWindow(1, rom.memory, 0xF800, true, false);
            } else {
                closeWindow(1);
            }
        }
    }

    /**
     * Steps {@link TinyCpu}.
     */
    private static final class FusedTinyCpu extends FusedProcessor {
        private final TinyCpu component;

        private Bus bus;

        FusedTinyCpu(Metadata metadata, TinyCpu component) {
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
        protected void steps() {
            do {
                advance(component.step(bus));
            } while (!isAlarmed());
        }
    }

    /**
     * Hands requests to {@link Ram}.
     */
    private static final class FusedRam extends FusedPeripheral {
        private final byte[] memory;

        FusedRam(Metadata metadata, Ram component) {
            super(metadata);
            this.memory = component.cells;
        }

        int load(int address) {
            requireReady();
            try {
                return answerLoad(address);
            } catch (Throwable thrown) {
                throw fault(thrown);
            }
        }

        private int answerLoad(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return memory[index] & 0xFF;
        }

        void save(int address, int value) {
            requireReady();
            try {
                answerSave(address, value);
            } catch (Throwable thrown) {
                throw fault(thrown);
            }
        }

        private void answerSave(int address, int value) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.saveBeyond(name(), index, memory.length);
            }
            memory[index] = (byte) value;
        }
    }

    /**
     * Hands requests to {@link Console}.
     */
    private static final class FusedConsole extends FusedPeripheral {
        private final Console component;

        FusedConsole(Metadata metadata, Console component) {
            super(metadata);
            this.component = component;
        }

        int load(int address) {
            requireReady();
            try {
                return answerLoad(address);
            } catch (Throwable thrown) {
                throw fault(thrown);
            }
        }

        private int answerLoad(int address) {
            return component.status(address & 0xFFFF) & 0xFF;
        }

        void save(int address, int value) {
            requireReady();
            try {
                answerSave(address, value);
            } catch (Throwable thrown) {
                throw fault(thrown);
            }
        }

        private void answerSave(int address, int value) {
            component.print(address & 0xFFFF, value & 0xFF);
        }
    }

    /**
     * Hands requests to {@link Rom}.
     */
    private static final class FusedRom extends FusedPeripheral {
        private final byte[] memory;

        FusedRom(Metadata metadata, Rom component) {
            super(metadata);
            this.memory = component.cells;
        }

        int load(int address) {
            requireReady();
            try {
                return answerLoad(address);
            } catch (Throwable thrown) {
                throw fault(thrown);
            }
        }

        private int answerLoad(int address) {
            int index = address & 0xFFFF;
            if (index >= memory.length) {
                throw BusFault.loadBeyond(name(), index, memory.length);
            }
            return memory[index] & 0xFF;
        }
    }
}
