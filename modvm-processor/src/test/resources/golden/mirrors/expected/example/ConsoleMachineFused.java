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
 * One life of {@link ConsoleMachine}, on the caller's thread: queries are direct calls.
 */
@GeneratedByModvm("example.Console")
final class ConsoleMachineFused {
    private FusedConsoleCpu cpu;

    private FusedWorkRam ram;

    private FusedRegisters picture;

    private FusedRegisters sound;

    private FusedRegisters disk;

    private FusedProgram program;

    private MappedBus cpuBus;

    private final List<FusedComponent> parts = new ArrayList<>();

    ConsoleMachineFused(ConsoleMachine.Components components, List<Metadata> metadata) {
        cpu = add(new FusedConsoleCpu(metadata.get(parts.size()), components.cpu()));
        ram = add(new FusedWorkRam(metadata.get(parts.size()), components.ram()));
        picture = add(new FusedRegisters(metadata.get(parts.size()), components.picture()));
        sound = add(new FusedRegisters(metadata.get(parts.size()), components.sound()));
        disk = add(new FusedRegisters(metadata.get(parts.size()), components.disk()));
        program = add(new FusedProgram(metadata.get(parts.size()), components.program()));
        cpuBus = new MappedBus(cpu.counter(), Timing.STEP);
        cpu.connect(cpuBus);
        ram.window(cpuBus);
        program.window(cpuBus);
    }

    FusedExecution execution() {
        return new FusedExecution(parts);
    }

    private <T extends FusedComponent> T add(T part) {
        parts.add(part);
        return part;
    }

    /**
     * The memory map of {@link Console}.
     */
    private final class MappedBus extends Bus implements Runnable {
        MappedBus(CycleCounter counter, Timing timing) {
            wire(16, 8, counter, timing);
        }

        @Override
        protected int decodeLoad(int address) {
            if (address <= 0x1FFF) {
                return ram.load(address & 0x07FF);
            } else if (address <= 0x3FFF) {
                return picture.load(address & 0x0007);
            } else if (address <= 0x4017) {
                return sound.load(address - 0x4000);
            } else if (address >= 0x8000) {
                return program.load(address & 0x3FFF);
            } else if ((address & 0xFEFC) == 0x4020) {
                return disk.load(address & 0x0003);
            } else {
                throw BusFault.onLoad("Console", address);
            }
        }

        @Override
        protected void decodeSave(int address, int value) {
            if (address <= 0x1FFF) {
                ram.save(address & 0x07FF, value);
            } else if (address <= 0x3FFF) {
                picture.save(address & 0x0007, value);
            } else if (address <= 0x4017) {
                sound.save(address - 0x4000, value);
            } else if ((address & 0xFEFC) == 0x4020) {
                disk.save(address & 0x0003, value);
            } else {
                throw saveFault(address);
            }
        }

        private static BusFault saveFault(int address) {
            if ((address & 0x8000) == 0x8000) {
                return BusFault.saveRefused("program", address);
            }
            return BusFault.onSave("Console", address);
        }

        /**
         * Opens the windows of components that can be asked, and closes the others.
         */
        @Override
        public void run() {
            adjustRam();
            adjustProgram();
        }

        private void adjustRam() {
            // An array that is longer than its range is left to the decoder.
            if (ram.isReady() && ram.memory.length == 0x0800) {
                openWindow(0, ram.memory, 0x0000, true, true);
                openWindow(2, ram.memory, 0x0800, true, true);
                openWindow(3, ram.memory, 0x1000, true, true);
            } else {
                closeWindow(0);
                closeWindow(2);
                closeWindow(3);
            }
        }

        private void adjustProgram() {
            // An array that is longer than its range is left to the decoder.
            if (program.isReady() && program.memory.length == 0x4000) {
                openWindow(1, program.memory, 0x8000, true, false);
            } else {
                closeWindow(1);
            }
        }
    }

    /**
     * Steps {@link ConsoleCpu}.
     */
    private static final class FusedConsoleCpu extends FusedProcessor {
        private final ConsoleCpu component;

        private Bus bus;

        FusedConsoleCpu(Metadata metadata, ConsoleCpu component) {
            super(metadata);
            this.component = component;
        }

        void connect(Bus bus) {
            this.bus = bus;
        }

        @Override
        protected void steps() {
            do {
                component.step(bus);
                advance(1);
            } while (!isAlarmed());
        }
    }

    /**
     * Hands requests to {@link WorkRam}.
     */
    private static final class FusedWorkRam extends FusedPeripheral {
        private final byte[] memory;

        FusedWorkRam(Metadata metadata, WorkRam component) {
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
     * Hands requests to {@link Registers}.
     */
    private static final class FusedRegisters extends FusedPeripheral {
        private final Registers component;

        FusedRegisters(Metadata metadata, Registers component) {
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
            return component.read(address & 0xFFFF) & 0xFF;
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
            component.write(address & 0xFFFF, value & 0xFF);
        }
    }

    /**
     * Hands requests to {@link Program}.
     */
    private static final class FusedProgram extends FusedPeripheral {
        private final byte[] memory;

        FusedProgram(Metadata metadata, Program component) {
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
