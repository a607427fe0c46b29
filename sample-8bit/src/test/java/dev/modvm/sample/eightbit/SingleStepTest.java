package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares each documented opcode with recordings: registers, flags, memory and cycles. */
class SingleStepTest {
    private static final String RECORDINGS = "6502-single-step";
    private static final int OPCODES = 151;
    private static final int RECORDINGS_OF_EACH = 50;

    private int compared;

    @TestFactory
    Stream<DynamicTest> eachOpcodeDoesWhatWasRecorded() throws IOException {
        if (!Conformance.isNamed()) {
            // As a test of its own: a factory that is skipped leaves no trace in the count.
            return Stream.of(dynamicTest("skipped", () -> Conformance.data(RECORDINGS)));
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(Conformance.data(RECORDINGS))) {
            files = listed.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        return Stream.concat(
                files.stream()
                        .map(
                                file ->
                                        dynamicTest(
                                                "opcode " + file.getFileName(),
                                                () -> compare(file))),
                Stream.of(dynamicTest("nothing was left out", () -> checkNumbers(files))));
    }

    private void compare(Path file) throws IOException {
        List<Recording> recordings = Recording.read(file);
        assertThat(recordings).hasSize(RECORDINGS_OF_EACH);
        for (Recording recording : recordings) {
            compare(recording);
            compared++;
        }
    }

    private void checkNumbers(List<Path> files) {
        assertThat(files).hasSize(OPCODES);
        assertThat(compared).isEqualTo(OPCODES * RECORDINGS_OF_EACH);
    }

    private static void compare(Recording recording) {
        MemoryBus bus = new MemoryBus();
        Mos6502 cpu = new Mos6502();
        recording.before().applyTo(cpu, bus);
        int cycles = bus.step(cpu);

        MemoryBus expectedBus = new MemoryBus();
        Mos6502 expected = new Mos6502();
        recording.before().applyTo(expected, expectedBus);
        recording.after().applyTo(expected, expectedBus);

        assertThat(registers(cpu)).as(recording.name()).isEqualTo(registers(expected));
        assertThat(bus.memory).as(recording.name()).isEqualTo(expectedBus.memory);
        assertThat(cycles).as("cycles of %s", recording.name()).isEqualTo(recording.cycles());
    }

    private static String registers(Mos6502 cpu) {
        return String.format(
                "PC=%04X A=%02X X=%02X Y=%02X S=%02X P=%02X",
                cpu.pc, cpu.a, cpu.x, cpu.y, cpu.s, cpu.status());
    }
}
