package dev.modvm.benchmarks.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.modvm.benchmarks.yardstick.Recording.Access;
import dev.modvm.benchmarks.yardstick.Recording.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The yardsticks do what a real 6502 was seen to do: each access, in its cycle. */
class YardstickVectorsTest {
    private static final String RECORDINGS = "6502-single-step";
    private static final int RECORDINGS_IN_ALL = 7_550;

    /** What the test needs of a yardstick. */
    interface Observed {
        void set(State state);

        void run(long until);

        long cycle();

        String registers();

        List<Access> accesses();
    }

    @TestFactory
    Stream<DynamicTest> eachAccessIsAsRecorded() {
        return Stream.of(
                dynamicTest("flat array", () -> compareAll(ObservedFlat::new)),
                dynamicTest("page table", () -> compareAll(ObservedPaged::new)));
    }

    private static void compareAll(Function<byte[], Observed> yardstick) throws IOException {
        int compared = 0;
        List<Path> files;
        try (Stream<Path> listed = Files.list(Conformance.data(RECORDINGS))) {
            files = listed.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        for (Path file : files) {
            for (Recording recording : Recording.read(file)) {
                compare(recording, yardstick);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(RECORDINGS_IN_ALL);
    }

    private static void compare(Recording recording, Function<byte[], Observed> yardstick) {
        byte[] memory = memory(recording.before());
        Observed cpu = yardstick.apply(memory);
        cpu.set(recording.before());
        cpu.run(1);

        assertThat(cpu.accesses()).as(recording.name()).isEqualTo(recording.accesses());
        assertThat(cpu.cycle()).as(recording.name()).isEqualTo(recording.accesses().size());
        assertThat(cpu.registers()).as(recording.name()).isEqualTo(registers(recording.after()));
        byte[] expected = memory(recording.before());
        recording.after().memory().forEach((at, value) -> expected[at] = value.byteValue());
        assertThat(memory).as(recording.name()).isEqualTo(expected);
    }

    private static byte[] memory(State state) {
        byte[] memory = new byte[0x10000];
        state.memory().forEach((address, value) -> memory[address] = value.byteValue());
        return memory;
    }

    private static String registers(State state) {
        return registers(
                state.register("PC"),
                state.register("A"),
                state.register("X"),
                state.register("Y"),
                state.register("S"),
                state.register("P"));
    }

    static String registers(int pc, int a, int x, int y, int s, int p) {
        return String.format(
                "PC=%04X A=%02X X=%02X Y=%02X S=%02X P=%02X", pc, a, x, y, s, (p | 0x20) & ~0x10);
    }

    /** All addresses are memory here, and every access is written down with its cycle. */
    static final class ObservedFlat extends FlatMos6502 implements Observed {
        private final byte[] memory;
        private final List<Access> accesses = new ArrayList<>();

        ObservedFlat(byte[] memory) {
            super(memory, false);
            this.memory = memory;
        }

        @Override
        int load(int address, int position) {
            assertThat(cycle() + position).isEqualTo(accesses.size());
            int value = memory[address] & 0xFF;
            accesses.add(new Access(address, value, false));
            return value;
        }

        @Override
        void save(int address, int value, int position) {
            assertThat(cycle() + position).isEqualTo(accesses.size());
            memory[address] = (byte) value;
            accesses.add(new Access(address, value, true));
        }

        @Override
        public void set(State state) {
            pc = state.register("PC");
            a = state.register("A");
            x = state.register("X");
            y = state.register("Y");
            s = state.register("S");
            setStatus(state.register("P"));
        }

        @Override
        public String registers() {
            return YardstickVectorsTest.registers(pc, a, x, y, s, status());
        }

        @Override
        public List<Access> accesses() {
            return accesses;
        }
    }

    /** The same of the other yardstick, which is a class of its own all the way down. */
    static final class ObservedPaged extends PagedMos6502 implements Observed {
        private final byte[] memory;
        private final List<Access> accesses = new ArrayList<>();

        ObservedPaged(byte[] memory) {
            super(memory, false);
            this.memory = memory;
        }

        @Override
        int load(int address, int position) {
            assertThat(cycle() + position).isEqualTo(accesses.size());
            int value = memory[address] & 0xFF;
            accesses.add(new Access(address, value, false));
            return value;
        }

        @Override
        void save(int address, int value, int position) {
            assertThat(cycle() + position).isEqualTo(accesses.size());
            memory[address] = (byte) value;
            accesses.add(new Access(address, value, true));
        }

        @Override
        public void set(State state) {
            pc = state.register("PC");
            a = state.register("A");
            x = state.register("X");
            y = state.register("Y");
            s = state.register("S");
            setStatus(state.register("P"));
        }

        @Override
        public String registers() {
            return YardstickVectorsTest.registers(pc, a, x, y, s, status());
        }

        @Override
        public List<Access> accesses() {
            return accesses;
        }
    }
}
