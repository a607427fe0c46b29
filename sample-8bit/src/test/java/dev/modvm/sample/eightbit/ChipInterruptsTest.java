package dev.modvm.sample.eightbit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.TracedMos6502;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The 6502 sees its interrupt lines in the cycles in which the chip does: what a simulation of the
 * chip's transistors says is in the tables, and what a model of its latch says is compared for
 * lines that change at random. In fused execution, since there are no exact cycles in the other.
 */
@Timeout(120)
class ChipInterruptsTest {
    private static final int IRQ_HANDLER = 0x5000;
    private static final int NMI_HANDLER = 0x6000;

    private static final int BRK = 0x00;
    private static final int CLC = 0x18;
    private static final int SEC = 0x38;
    private static final int CLI = 0x58;
    private static final int SEI = 0x78;
    private static final int BCC = 0x90;
    private static final int BCS = 0xB0;
    private static final int NOP = 0xEA;

    /** How long after the fetch of the first opcode of a handler its vector has been read. */
    private static final long VECTOR_TO_HANDLER = 2;

    /** Longer than any row of the tables. */
    private static final long CYCLES = 30;

    private static final int RANDOM_PROGRAMS = 2_000;
    private static final int RANDOM_START = 0x04D0;
    private static final long RANDOM_CYCLES = 150;

    /** What random programs are made of; an offset of a branch is one of these, too. */
    private static final int[] KINDS = {NOP, NOP, CLI, CLI, SEI, BRK, BCC, BCS};

    /** A 6502 with memory nearly everywhere, and something that pulls its lines. */
    @MachineSpec
    interface Board {
        TracedMos6502 cpu();

        @Mapped(from = 0x0000, to = 0xEFFF)
        Ram ram();

        @Mapped(from = 0xF000, to = 0xF000)
        LineDriver driver();

        @Mapped(from = 0xFF00, to = 0xFFFF)
        Rom rom();
    }

    private LineDriver driver = new LineDriver();
    private final Ram ram = new Ram(0xF000);

    ChipInterruptsTest() {
        byte[] nops = new byte[0xF000];
        Arrays.fill(nops, (byte) NOP);
        ram.install(0, nops);
    }

    private void program(int address, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            ram.install(address + i, new byte[] {(byte) bytes[i]});
        }
    }

    /** Runs a program; returns a line for each opcode. */
    private List<String> run(int start, long cycles) {
        byte[] vectors = new byte[0x100];
        vectors[0xFB] = (byte) (NMI_HANDLER >> 8);
        vectors[0xFC] = (byte) start;
        vectors[0xFD] = (byte) (start >> 8);
        vectors[0xFF] = (byte) (IRQ_HANDLER >> 8);
        TracedMos6502 cpu = new TracedMos6502();
        ChipInterruptsTest_BoardMachine.builder()
                .cpu(cpu)
                .ram(ram)
                .driver(driver)
                .rom(new Rom(vectors))
                .build()
                .run(cycles)
                .orThrow();
        return cpu.trace();
    }

    /** Returns when which vector was read, as the tables say it. */
    private static String vectors(List<String> trace) {
        return trace.stream()
                .map(line -> line.split(" ", 3))
                .filter(part -> part[1].equals("$5000") || part[1].equals("$6000"))
                .map(part -> vector(Long.parseLong(part[0]) - VECTOR_TO_HANDLER, part[1]))
                .collect(Collectors.joining(" "));
    }

    private static String vector(long cycle, String handler) {
        return cycle + ":" + (handler.equals("$5000") ? "FFFE" : "FFFA");
    }

    /** A line of a table. */
    record Row(String kind, long from, long length, String expected) {
        static Row of(String line) {
            String[] words = line.split(" ", 5);
            return new Row(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]), words[4]);
        }
    }

    static Stream<Row> nmi() throws IOException {
        return table("nmi.txt", 270);
    }

    static Stream<Row> branches() throws IOException {
        return table("branches.txt", 63);
    }

    private static Stream<Row> table(String name, int size) throws IOException {
        try (InputStream resource =
                ChipInterruptsTest.class.getResourceAsStream("interrupts/" + name)) {
            List<Row> rows =
                    new String(resource.readAllBytes(), US_ASCII)
                            .lines()
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .map(Row::of)
                            .toList();
            assertThat(rows).hasSize(size);
            return rows.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("nmi")
    void aSecondNmiIsServedWhereTheChipServesIt(Row row) {
        program(0x0400, CLI);
        switch (row.kind) {
            case "nmi" -> driver.pullNmi(4, 2);
            case "irq" -> driver.pullIrq(6, 2);
            default -> program(0x0404, BRK);
        }
        driver.pullNmi(row.from, row.length);

        assertThat(vectors(run(0x0400, CYCLES))).isEqualTo(row.expected);
    }

    @ParameterizedTest
    @MethodSource("branches")
    void aBranchIsPolledWhenTheChipPollsIt(Row row) {
        int start = row.kind.equals("within") ? 0x04E6 : 0x04F6;
        program(start, CLI, row.kind.equals("through") ? SEC : CLC, BCC, 0x10);
        driver.pullIrq(row.from, row.length);

        assertThat(vectors(run(start, CYCLES)))
                .isEqualTo(row.expected.equals("never") ? "" : row.expected + ":FFFE");
    }

    /** The tables are of single pulses; here lines change as they like, in all instructions. */
    @Test
    void linesThatChangeAtRandomAreSeenAsByAModelOfTheChip() {
        for (int seed = 0; seed < RANDOM_PROGRAMS; seed++) {
            Random random = new Random(seed);
            for (int address : new int[] {RANDOM_START, IRQ_HANDLER, NMI_HANDLER}) {
                program(address, random.ints(0x80, 0, KINDS.length).map(i -> KINDS[i]).toArray());
            }
            driver = new LineDriver();
            pullAtRandom(random, driver::pullIrq);
            pullAtRandom(random, driver::pullNmi);

            List<String> expected =
                    new InterruptModel(ram.cells, driver, RANDOM_START)
                            .run(RANDOM_CYCLES, IRQ_HANDLER, NMI_HANDLER);
            assertThat(run(RANDOM_START, RANDOM_CYCLES)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static void pullAtRandom(Random random, BiConsumer<Long, Long> line) {
        long longest = 1L + random.nextInt(12);
        for (long cycle = random.nextInt(8); cycle < RANDOM_CYCLES; ) {
            long length = 1 + random.nextLong(longest);
            line.accept(cycle, length);
            cycle += length + 1 + random.nextLong(longest);
        }
    }
}
