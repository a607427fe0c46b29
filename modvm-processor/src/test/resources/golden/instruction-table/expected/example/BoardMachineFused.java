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
 * One life of {@link BoardMachine}, on the caller's thread: queries are direct calls.
 */
@GeneratedByModvm("example.Board")
final class BoardMachineFused {
    private FusedAccumulator cpu;

    private FusedRam ram;

    private MappedBus cpuBus;

    private final List<FusedComponent> parts = new ArrayList<>();

    BoardMachineFused(BoardMachine.Components components, List<Metadata> metadata) {
        cpu = add(new FusedAccumulator(metadata.get(parts.size()), components.cpu()));
        ram = add(new FusedRam(metadata.get(parts.size()), components.ram()));
        cpuBus = new MappedBus(cpu.counter(), Timing.STEP);
        cpu.connect(cpuBus);
        ram.window(cpuBus);
    }

    FusedExecution execution() {
        return new FusedExecution(parts);
    }

    private <T extends FusedComponent> T add(T part) {
        parts.add(part);
        return part;
    }

    /**
     * The memory map of {@link Board}.
     */
    private final class MappedBus extends Bus implements Runnable {
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

        /**
         * Opens the windows of components that can be asked, and closes the others.
         */
        @Override
        public void run() {
            adjustRam();
        }

        private void adjustRam() {
            // An array that is longer than its range is left to the decoder.
            if (ram.isReady() && ram.memory.length == 0x10000) {
                openWindow(0, ram.memory, 0x0000, true, true);
            } else {
                closeWindow(0);
            }
        }
    }

    /**
     * Steps {@link Accumulator}.
     */
    private static final class FusedAccumulator extends FusedProcessor {
        private final Accumulator component;

        private Bus bus;

        FusedAccumulator(Metadata metadata, Accumulator component) {
            super(metadata);
            this.component = component;
        }

        void connect(Bus bus) {
            this.bus = bus;
        }

        @Override
        protected void steps() {
            advance(AccumulatorInstructions.run(component, bus, counter()));
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
}
