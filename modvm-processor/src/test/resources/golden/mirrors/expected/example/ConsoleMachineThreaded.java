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
 * One life of {@link ConsoleMachine}, with a thread for each component: whoever asks an idle
 * peripheral calls its handler itself, and otherwise leaves the query to the thread that
 * owns it.
 */
@GeneratedByModvm("example.Console")
final class ConsoleMachineThreaded {
    private ThreadedConsoleCpu cpu;

    private ThreadedWorkRam ram;

    private ThreadedRegisters picture;

    private ThreadedRegisters sound;

    private ThreadedRegisters disk;

    private ThreadedProgram program;

    private MappedBus cpuBus;

    private final List<ThreadedComponent> parts = new ArrayList<>();

    ConsoleMachineThreaded(ConsoleMachine.Components components, List<Metadata> metadata) {
        cpu = add(new ThreadedConsoleCpu(metadata.get(parts.size()), components.cpu()));
        ram = add(new ThreadedWorkRam(metadata.get(parts.size()), components.ram()));
        picture = add(new ThreadedRegisters(metadata.get(parts.size()), components.picture()));
        sound = add(new ThreadedRegisters(metadata.get(parts.size()), components.sound()));
        disk = add(new ThreadedRegisters(metadata.get(parts.size()), components.disk()));
        program = add(new ThreadedProgram(metadata.get(parts.size()), components.program()));
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
     * The memory map of {@link Console}.
     */
    private final class MappedBus extends Bus {
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
    }

    /**
     * Steps {@link ConsoleCpu}.
     */
    private static final class ThreadedConsoleCpu extends ThreadedProcessor {
        private final ConsoleCpu component;

        private Bus bus;

        ThreadedConsoleCpu(Metadata metadata, ConsoleCpu component) {
            super(metadata);
            this.component = component;
        }

        void connect(Bus bus) {
            this.bus = bus;
        }

        @Override
        protected void step() {
            component.step(bus);
            advance(1);
        }
    }

    /**
     * Hands requests to {@link WorkRam}.
     */
    private static final class ThreadedWorkRam extends ThreadedPeripheral {
        private final byte[] memory;

        ThreadedWorkRam(Metadata metadata, WorkRam component) {
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
     * Hands requests to {@link Registers}.
     */
    private static final class ThreadedRegisters extends ThreadedPeripheral {
        private final Registers component;

        ThreadedRegisters(Metadata metadata, Registers component) {
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
            return component.read(address & 0xFFFF) & 0xFF;
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
            component.write(address & 0xFFFF, value & 0xFF);
        }
    }

    /**
     * Hands requests to {@link Program}.
     */
    private static final class ThreadedProgram extends ThreadedPeripheral {
        private final byte[] memory;

        ThreadedProgram(Metadata metadata, Program component) {
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
