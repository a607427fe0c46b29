package dev.modvm.benchmarks.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A table that is measured with marks and without. */
public enum Table {
    /** The 6502 of the sample, as it is. */
    MOS_6502("6502 of the sample, ACCESS", Chip.MOS_6502, 44, "ACCESS", 12_000_000),

    /** Many short instructions, with marks at those that the program begins with. */
    INTEL_8080_FEW("8080, STEP", Chip.INTEL_8080, 16, "STEP", 60_000_000),

    /** Many short instructions, with marks at all that the program consists of. */
    INTEL_8080("8080, STEP", Chip.INTEL_8080, 44, "STEP", 60_000_000),

    /** The same with the other timing. */
    INTEL_8080_ACCESS_FEW("8080, ACCESS", Chip.INTEL_8080, 16, "ACCESS", 20_000_000),

    /** The same with the other timing. */
    INTEL_8080_ACCESS("8080, ACCESS", Chip.INTEL_8080, 44, "ACCESS", 20_000_000),

    /** Long instructions, with marks at those that the program mostly consists of. */
    LONG_FEW("72 long instructions, STEP", Chip.LONG, 16, "STEP", 5_000_000),

    /** Long instructions, with more marks than a compiled loop has room for. */
    LONG("72 long instructions, STEP", Chip.LONG, 44, "STEP", 5_000_000);

    private static final String SAMPLE = "dev.modvm.sample.eightbit.processor";
    private static final String OWN = "dev.modvm.benchmarks.tables.";

    /** How many marks a table has where only the most usual instructions are marked. */
    private static final int USUAL = 16;

    /** What the program of the 8080 is made of, for the most part. */
    private static final Set<Integer> USUAL_8080 =
            Set.of(
                    0xC2, 0x7E, 0x12, 0x23, 0x13, 0x86, 0x77, 0x0B, 0x78, 0xB1, 0xCD, 0xC9, 0x05,
                    0xC5, 0xD5, 0xC1);

    private final String title;
    private final Chip chip;
    private final int marks;
    private final String timing;
    private final long cyclesOfASlice;

    Table(String title, Chip chip, int marks, String timing, long cyclesOfASlice) {
        this.title = title;
        this.chip = chip;
        this.marks = marks;
        this.timing = timing;
        this.cyclesOfASlice = cyclesOfASlice;
    }

    /**
     * Returns the name.
     *
     * @return the processor and its timing, for people
     */
    public String title() {
        return title;
    }

    /**
     * Returns how many instructions are marked in the variant with marks.
     *
     * @return the number of opcodes
     */
    public int marks() {
        return marks;
    }

    /**
     * Returns how long a machine runs until it is the turn of the other one.
     *
     * @return clock cycles, of about a twentieth of a second
     */
    public long cyclesOfASlice() {
        return cyclesOfASlice;
    }

    /**
     * Writes the sources of both variants.
     *
     * @param folder where they go
     * @return the files
     * @throws IOException if they cannot be written, or the jar lacks sources
     */
    public List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            Path sources = Files.createDirectories(folder.resolve(variant.packageName()));
            for (Map.Entry<String, String> source : chip.sources().entrySet()) {
                Path file = sources.resolve(source.getKey());
                Files.writeString(file, text(source.getValue(), variant));
                files.add(file);
            }
        }
        return files;
    }

    private String text(String source, Variant variant) {
        String text =
                Marks.keep(source, variant == Variant.MARKED ? this::isMarked : opcode -> false);
        for (String name : chip.packages()) {
            text = text.replace(name, name + "." + variant.packageName());
        }
        return text.replaceAll("timing = Timing\\.\\w+", "timing = Timing." + timing);
    }

    private boolean isMarked(int opcode) {
        return marks > USUAL || chip.isUsual(opcode);
    }

    /**
     * Builds a machine of a variant that has been compiled.
     *
     * @param variant which one
     * @param compiled loads what was compiled
     * @return the machine, which has not run yet
     * @throws ReflectiveOperationException if it was not compiled
     */
    public Subject start(Variant variant, ClassLoader compiled)
            throws ReflectiveOperationException {
        String name = chip.packages().get(0) + "." + variant.packageName() + ".Start";
        Object start = compiled.loadClass(name).getConstructor().newInstance();
        return (Subject) ((Supplier<?>) start).get();
    }

    /** Whose table it is. */
    private enum Chip {
        MOS_6502 {
            @Override
            List<String> packages() {
                return List.of(OWN + "mos6502", SAMPLE);
            }

            @Override
            boolean isUsual(int opcode) {
                throw new IllegalStateException("the sample does not say which are most usual");
            }

            @Override
            Map<String, String> sources() throws IOException {
                Map<String, String> sources =
                        read(
                                SAMPLE,
                                "BusAccess",
                                "JammedProcessor",
                                "Mos6502",
                                "Mos6502Addressing",
                                "Mos6502Arithmetic",
                                "Mos6502Combinations",
                                "Mos6502Control",
                                "Mos6502Logic",
                                "Mos6502Oddities",
                                "Mos6502Registers",
                                "Mos6502Transfers",
                                "Registers");
                sources.putAll(read(OWN + "mos6502", "Board", "Start"));
                return sources;
            }
        },
        INTEL_8080 {
            @Override
            List<String> packages() {
                return List.of(OWN + "intel8080");
            }

            @Override
            boolean isUsual(int opcode) {
                return USUAL_8080.contains(opcode);
            }

            @Override
            Map<String, String> sources() throws IOException {
                return read(
                        OWN + "intel8080",
                        "Board",
                        "Intel8080",
                        "Intel8080Arithmetic",
                        "Intel8080Moves",
                        "Intel8080Pairs",
                        "Intel8080Registers",
                        "Start");
            }
        },
        LONG {
            @Override
            List<String> packages() {
                return List.of(LongInstructions.PACKAGE);
            }

            @Override
            boolean isUsual(int opcode) {
                return opcode < LongInstructions.USUAL;
            }

            @Override
            Map<String, String> sources() {
                return LongInstructions.sources();
            }
        };

        /** The packages of its sources; that of what starts it is the first. */
        abstract List<String> packages();

        /** Whether an instruction is one of the {@value #USUAL}. */
        abstract boolean isUsual(int opcode);

        /** The sources with all marks, by the names of their files. */
        abstract Map<String, String> sources() throws IOException;

        static Map<String, String> read(String packageName, String... classes) throws IOException {
            Map<String, String> sources = new LinkedHashMap<>();
            for (String name : classes) {
                String file = name + ".java";
                String resource = "/sources/" + packageName.replace('.', '/') + "/" + file;
                try (InputStream source = Table.class.getResourceAsStream(resource)) {
                    if (source == null) {
                        throw new IOException("the jar lacks the source " + resource);
                    }
                    sources.put(file, new String(source.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return sources;
        }
    }
}
