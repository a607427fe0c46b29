package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.annotations.Timing;
import dev.modvm.runtime.BusFault;
import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.WideBus;
import dev.modvm.runtime.threaded.SharedMemory;
import dev.modvm.runtime.threaded.ThreadedComponent;
import dev.modvm.runtime.threaded.ThreadedExecution;
import dev.modvm.runtime.threaded.ThreadedPeripheral;
import dev.modvm.runtime.threaded.ThreadedProcessor;
import java.util.ArrayList;
import java.util.List;

/**
 * One life of {@link WideMachine}, with a thread for each component: whoever asks an idle
 * peripheral calls its handler itself, and otherwise leaves the query to the thread that
 * owns it.
 */
@GeneratedByModvm("example.Wide")
final class WideMachineThreaded {
    private ThreadedWideCpu cpu;

    private ThreadedWideRam ram;

    private MappedBus cpuBus;

    private final List<ThreadedComponent> parts = new ArrayList<>();

    WideMachineThreaded(WideMachine.Components components, List<Metadata> metadata) {
        cpu = add(new ThreadedWideCpu(metadata.get(parts.size()), components.cpu()));
        ram = add(new ThreadedWideRam(metadata.get(parts.size()), components.ram()));
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
     * The memory map of {@link Wide}.
     */
    private final class MappedBus extends WideBus {
        MappedBus(CycleCounter counter, Timing timing) {
            wire(64, 64, counter, timing);
        }

        @Override
        protected long decodeLoad(long address) {
            if (Long.compareUnsigned(address, 0x100000000L) >= 0 && Long.compareUnsigned(address, 0x10000000FL) <= 0) {
                return ram.load(address - 0x100000000L);
            } else {
                throw BusFault.onLoad("Wide", address);
            }
        }

        @Override
        protected void decodeSave(long address, long value) {
            if (Long.compareUnsigned(address, 0x100000000L) >= 0 && Long.compareUnsigned(address, 0x10000000FL) <= 0) {
                ram.save(address - 0x100000000L, value);
            } else {
                throw BusFault.onSave("Wide", address);
            }
        }
    }

    /**
     * Steps {@link WideCpu}.
     */
    private static final class ThreadedWideCpu extends ThreadedProcessor {
        private final WideCpu component;

        private WideBus wideBus;

        ThreadedWideCpu(Metadata metadata, WideCpu component) {
            super(metadata);
            this.component = component;
        }

        void connect(WideBus wideBus) {
            this.wideBus = wideBus;
        }

        @Override
        protected void step() {
            advance(component.step(wideBus));
        }
    }

    /**
     * Hands requests to {@link WideRam}.
     */
    private static final class ThreadedWideRam extends ThreadedPeripheral {
        private final long[] memory;

        ThreadedWideRam(Metadata metadata, WideRam component) {
            super(metadata);
            this.memory = component.cells;
        }

        long load(long address) {
            requireAvailable();
            return answerLoad(address);
        }

        private long answerLoad(long address) {
            if (address < 0 || address >= memory.length) {
                throw BusFault.loadBeyond(name(), address, memory.length);
            }
            return SharedMemory.load(memory, (int) address);
        }

        void save(long address, long value) {
            requireAvailable();
            answerSave(address, value);
        }

        private void answerSave(long address, long value) {
            if (address < 0 || address >= memory.length) {
                throw BusFault.saveBeyond(name(), address, memory.length);
            }
            SharedMemory.save(memory, (int) address, value);
        }
    }
}
