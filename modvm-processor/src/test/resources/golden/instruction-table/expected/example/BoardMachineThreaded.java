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
 * One life of {@link BoardMachine}, with a thread for each component: whoever asks an idle
 * peripheral calls its handler itself, and otherwise leaves the query to the thread that
 * owns it.
 */
@GeneratedByModvm("example.Board")
final class BoardMachineThreaded {
    private ThreadedAccumulator cpu;

    private ThreadedRam ram;

    private MappedBus cpuBus;

    private final List<ThreadedComponent> parts = new ArrayList<>();

    BoardMachineThreaded(BoardMachine.Components components, List<Metadata> metadata) {
        cpu = add(new ThreadedAccumulator(metadata.get(parts.size()), components.cpu()));
        ram = add(new ThreadedRam(metadata.get(parts.size()), components.ram()));
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
     * The memory map of {@link Board}.
     */
    private final class MappedBus extends Bus {
        MappedBus(CycleCounter counter, Timing timing) {
            wire(16, 8, counter, timing);
        }

        @Override
        protected int decodeLoad(int address) {
            return ram.load(address);
        }

        @Override
        protected void decodeSave(int address, int value) {
            ram.save(address, value);
        }
    }

    /**
     * Steps {@link Accumulator}.
     */
    private static final class ThreadedAccumulator extends ThreadedProcessor {
        private final Accumulator component;

        private Bus bus;

        ThreadedAccumulator(Metadata metadata, Accumulator component) {
            super(metadata);
            this.component = component;
        }

        void connect(Bus bus) {
            this.bus = bus;
        }

        @Override
        protected void step() {
            advance(AccumulatorInstructions.step(component, bus));
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
}
