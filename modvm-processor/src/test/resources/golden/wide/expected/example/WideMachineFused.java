package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.annotations.Timing;
import dev.modvm.runtime.BusFault;
import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.WideBus;
import dev.modvm.runtime.fused.FusedComponent;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.fused.FusedPeripheral;
import dev.modvm.runtime.fused.FusedProcessor;
import java.util.ArrayList;
import java.util.List;

/**
 * One life of {@link WideMachine}, on the caller's thread: queries are direct calls.
 */
@GeneratedByModvm("example.Wide")
final class WideMachineFused {
    private FusedWideCpu cpu;

    private FusedWideRam ram;

    private MappedBus cpuBus;

    private final List<FusedComponent> parts = new ArrayList<>();

    WideMachineFused(WideMachine.Components components, List<Metadata> metadata) {
        cpu = add(new FusedWideCpu(metadata.get(parts.size()), components.cpu()));
        ram = add(new FusedWideRam(metadata.get(parts.size()), components.ram()));
        cpuBus = new MappedBus(cpu.counter(), Timing.STEP);
        cpu.connect(cpuBus);
    }

    FusedExecution execution() {
        return new FusedExecution(parts);
    }

    private <T extends FusedComponent> T add(T part) {
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
    private static final class FusedWideCpu extends FusedProcessor {
        private final WideCpu component;

        private WideBus wideBus;

        FusedWideCpu(Metadata metadata, WideCpu component) {
            super(metadata);
            this.component = component;
        }

        void connect(WideBus wideBus) {
            this.wideBus = wideBus;
        }

        @Override
        protected void steps() {
            do {
                advance(component.step(wideBus));
            } while (!isAlarmed());
        }
    }

    /**
     * Hands requests to {@link WideRam}.
     */
    private static final class FusedWideRam extends FusedPeripheral {
        private final long[] memory;

        FusedWideRam(Metadata metadata, WideRam component) {
            super(metadata);
            this.memory = component.cells;
        }

        long load(long address) {
            requireReady();
            try {
                return answerLoad(address);
            } catch (Throwable thrown) {
                throw fault(thrown);
            }
        }

        private long answerLoad(long address) {
            if (address < 0 || address >= memory.length) {
                throw BusFault.loadBeyond(name(), address, memory.length);
            }
            return memory[(int) address];
        }

        void save(long address, long value) {
            requireReady();
            try {
                answerSave(address, value);
            } catch (Throwable thrown) {
                throw fault(thrown);
            }
        }

        private void answerSave(long address, long value) {
            if (address < 0 || address >= memory.length) {
                throw BusFault.saveBeyond(name(), address, memory.length);
            }
            memory[(int) address] = value;
        }
    }
}
