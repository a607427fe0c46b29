package dev.modvm.benchmarks.tables;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the source of a table of few instructions that are long: each mixes 16-bit registers with
 * what it loads, in some 250 bytes of bytecode. So the loop of a dispatch is full soon. Factors are
 * odd, and 1 is added, or all registers would be 0 before long, and HotSpot would leave out what is
 * never executed. Nobody wrote that many by hand, so they are not kept as sources.
 */
final class LongInstructions {
    /** The package of the sources. */
    static final String PACKAGE = "dev.modvm.benchmarks.tables.wide";

    /** How many instructions have marks. */
    static final int MARKED = 44;

    /** How many instructions nine tenths of the program are made of. */
    static final int USUAL = 16;

    private static final int INSTRUCTIONS = 72;

    private LongInstructions() {}

    /** Returns the sources, by the names of their files. */
    static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Wide.java", processor());
        sources.put("Ram.java", head() + RAM);
        sources.put("Board.java", head() + BOARD);
        sources.put("Start.java", head() + START.formatted(USUAL, INSTRUCTIONS));
        return sources;
    }

    private static String head() {
        return """
                package %s;

                import dev.modvm.annotations.*;
                import dev.modvm.benchmarks.tables.Subject;
                import dev.modvm.runtime.*;

                """
                .formatted(PACKAGE);
    }

    private static String processor() {
        StringBuilder text = new StringBuilder(head()).append(PROCESSOR);
        for (int opcode = 0; opcode < INSTRUCTIONS; opcode++) {
            text.append(
                    """
                        @Instruction(opcode = %d, syntax = "MIX%d", cycles = %d%s)
                        void mix%d(Bus bus) {
                    """
                            .formatted(
                                    opcode,
                                    opcode,
                                    3 + opcode % 5,
                                    opcode < MARKED ? ", frequent = true" : "",
                                    opcode));
            for (int part = 0; part < 6; part++) {
                text.append(
                        """
                                r[%d] = (r[%d] * %d ^ bus.load(r[%d] & 0xFFF)) + 1 & 0xFFFF;
                        """
                                .formatted(
                                        (opcode + part) % 8,
                                        (opcode + 3 * part + 1) % 8,
                                        2 * (opcode + part) + 3,
                                        (opcode + part + 2) % 8));
            }
            text.append(
                    """
                            if ((r[%d] & 1) != 0) {
                                bus.save(r[%d] & 0xFFF | 0x1000, r[%d]);
                            }
                        }
                    """
                            .formatted(opcode % 8, (opcode + 1) % 8, opcode % 8));
        }
        return text.append("}\n").toString();
    }

    private static final String PROCESSOR =
            """
            @Processor(base = U16.class, timing = Timing.STEP)
            public final class Wide {
                final int[] r = {1, 2, 3, 5, 7, 11, 13, 17};
                int pc = 0x2000;

                @Fetch
                int fetch(Bus bus) {
                    int address = pc;
                    pc = address == 0x2FFF ? 0x2000 : address + 1;
                    return bus.fetch(address);
                }

                @Otherwise
                void unknown(int opcode) {
                    throw new IllegalStateException("opcode " + opcode);
                }

            """;

    private static final String RAM =
            """
            @Peripheral(base = U16.class)
            public final class Ram {
                @Memory final short[] cells;

                Ram(short[] cells) {
                    this.cells = cells;
                }
            }
            """;

    private static final String BOARD =
            """
            @MachineSpec
            interface Board {
                Wide cpu();

                @Mapped(from = 0, to = 0x2FFF)
                Ram ram();
            }
            """;

    private static final String START =
            """
            public final class Start implements java.util.function.Supplier<Subject> {
                public Subject get() {
                    var random = new java.util.Random(7);
                    short[] cells = new short[0x3000];
                    for (int address = 0x2000; address < cells.length; address++) {
                        cells[address] = (short) random.nextInt(random.nextInt(10) > 0 ? %d : %d);
                    }
                    Wide cpu = new Wide();
                    return new Subject(
                            BoardMachine.builder().cpu(cpu).ram(new Ram(cells)).build(), cpu, cells);
                }
            }
            """;
}
