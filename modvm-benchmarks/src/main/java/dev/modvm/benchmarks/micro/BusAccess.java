package dev.modvm.benchmarks.micro;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.annotations.Memory;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Step;
import dev.modvm.annotations.Timing;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.SaveRequest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one access to a generated bus costs, by what answers it; beside it, what the same access
 * costs in code without a bus.
 *
 * <p>The value that an access loads is the offset of the next one. Each component gives another
 * sequence of values, so the result of a benchmark tells which component has answered.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(BusAccess.OPERATIONS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BusAccess {
    /** How many operations one call of a benchmark makes. */
    public static final int OPERATIONS = 1_000_000;

    private static final int ACCESSES_OF_A_STEP = 1_000;
    private static final int SIZE = 0x100;
    private static final int FIRST = 0x0000;
    private static final int FOURTH = 0x0300;
    private static final int DEVICE = 0xD000;

    private final BusMaster master = new BusMaster();
    private final Ram first = new Ram(sequence(1));
    private final Ram fourth = new Ram(sequence(3));
    private final Latch latch = new Latch();
    private final Machine machine =
            BusAccess_BoardMachine.builder()
                    .master(master)
                    .first(first)
                    .second(new Ram(new byte[SIZE]))
                    .third(new Ram(new byte[SIZE]))
                    .fourth(fourth)
                    .device(latch)
                    .build();

    private final byte[] array = sequence(7);
    private final Device[] oneClass = {memory(9), memory(9), memory(9), memory(9)};
    private final Device[] threeClasses = {
        memory(9), offset -> successor(offset, 9), new Adder(9), memory(9)
    };
    private int offset;

    /** Creates the machine and what it is compared with; JMH calls it. */
    public BusAccess() {}

    /**
     * Loads from the memory that is looked at first.
     *
     * @return the last value
     */
    @Benchmark
    public int loadFirstWindow() {
        return run(Access.LOAD, FIRST);
    }

    /**
     * Loads from the memory that is looked at last.
     *
     * @return the last value
     */
    @Benchmark
    public int loadLastWindow() {
        return run(Access.LOAD, FOURTH);
    }

    /**
     * Fetches from the same memory, which {@code Bus.fetch} looks at first then.
     *
     * @return the last value
     */
    @Benchmark
    public int fetchLastWindow() {
        return run(Access.FETCH, FOURTH);
    }

    /**
     * Loads from a device, which has a handler.
     *
     * @return the last value
     */
    @Benchmark
    public int loadDevice() {
        return run(Access.LOAD, DEVICE);
    }

    /**
     * Saves to the memory that is looked at first.
     *
     * @return what was saved last, as it is in the memory
     */
    @Benchmark
    public int saveFirstWindow() {
        return first.cells[run(Access.SAVE, FIRST)] & 0xFF;
    }

    /**
     * Saves to the memory that is looked at last.
     *
     * @return what was saved last, as it is in the memory
     */
    @Benchmark
    public int saveLastWindow() {
        return fourth.cells[run(Access.SAVE, FOURTH)] & 0xFF;
    }

    /**
     * Saves to a device, which has a handler.
     *
     * @return what was saved last, as the device has it
     */
    @Benchmark
    public int saveDevice() {
        run(Access.SAVE, DEVICE);
        return latch.saved;
    }

    /**
     * For comparison: loads from an array, as an emulator does that knows of nothing else.
     *
     * @return the last value
     */
    @Benchmark
    public int loadArray() {
        byte[] cells = array;
        int value = offset;
        for (int i = 0; i < OPERATIONS; i++) {
            value = cells[value] & 0xFF;
        }
        offset = value;
        return value;
    }

    /**
     * For comparison: loads from a table of devices that are all of one class, so that the compiler
     * need not make the call.
     *
     * @return the last value
     */
    @Benchmark
    public int loadInterfaceOfOneClass() {
        return loadFrom(oneClass);
    }

    /**
     * For comparison: loads from a table of devices of three classes, so that the call is made.
     *
     * @return the last value
     */
    @Benchmark
    public int loadInterfaceOfThreeClasses() {
        return loadFrom(threeClasses);
    }

    private int loadFrom(Device[] devices) {
        int value = offset;
        for (int i = 0; i < OPERATIONS; i++) {
            value = devices[value & 3].load(value);
        }
        offset = value;
        return value;
    }

    private int run(Access access, int from) {
        master.access = access;
        master.from = from;
        machine.run(OPERATIONS).orThrow();
        return master.offset;
    }

    /** Every value from 0 to 255 comes once before the first comes again, for any odd increment. */
    private static int successor(int value, int increment) {
        return 5 * value + increment & 0xFF;
    }

    static byte[] sequence(int increment) {
        byte[] cells = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            cells[i] = (byte) successor(i, increment);
        }
        return cells;
    }

    private static Device memory(int increment) {
        byte[] cells = sequence(increment);
        return offset -> cells[offset] & 0xFF;
    }

    /** Four memories, one for each window of the bus, and a device. */
    @MachineSpec
    interface Board {
        BusMaster master();

        @Mapped(from = FIRST, to = 0x00FF)
        Ram first();

        @Mapped(from = 0x0100, to = 0x01FF)
        Ram second();

        @Mapped(from = 0x0200, to = 0x02FF)
        Ram third();

        @Mapped(from = FOURTH, to = 0x03FF)
        Ram fourth();

        @Mapped(from = DEVICE, to = 0xD0FF)
        Latch device();
    }

    /** What a {@link BusMaster} does. */
    private enum Access {
        LOAD,
        FETCH,
        SAVE
    }

    /** Makes the same access again and again, {@value #ACCESSES_OF_A_STEP} times in a step. */
    @Processor(base = U8.class, address = U16.class, timing = Timing.ACCESS, model = "Bus master")
    static final class BusMaster {
        private Access access = Access.LOAD;
        private int from;
        private int offset;

        @Step
        void step(Bus bus) {
            int value = offset;
            switch (access) {
                case LOAD -> {
                    for (int i = 0; i < ACCESSES_OF_A_STEP; i++) {
                        value = bus.load(from + value);
                    }
                }
                case FETCH -> {
                    for (int i = 0; i < ACCESSES_OF_A_STEP; i++) {
                        value = bus.fetch(from + value);
                    }
                }
                case SAVE -> {
                    for (int i = 0; i < ACCESSES_OF_A_STEP; i++) {
                        value = successor(value, 1);
                        bus.save(from + value, ~value);
                    }
                }
            }
            offset = value;
        }
    }

    /** Memory that fills its range, so that it gets a window. */
    @Peripheral(base = U8.class, address = U16.class, model = "RAM")
    static final class Ram {
        @Memory final byte[] cells;

        Ram(byte[] cells) {
            this.cells = cells;
        }
    }

    /** A device that computes what it gives, and keeps what it is given. */
    @Peripheral(base = U8.class, address = U16.class, model = "Latch")
    static final class Latch {
        private int saved;

        @Handles(LoadRequest.class)
        int load(int offset) {
            return successor(offset, 5);
        }

        @Handles(SaveRequest.class)
        void save(int offset, int value) {
            saved = value;
        }
    }

    /** What devices have in common in emulators that are written by hand. */
    private interface Device {
        int load(int offset);
    }

    /** A device of a third class. */
    private static final class Adder implements Device {
        private final int increment;

        Adder(int increment) {
            this.increment = increment;
        }

        @Override
        public int load(int offset) {
            return successor(offset, increment);
        }
    }
}
