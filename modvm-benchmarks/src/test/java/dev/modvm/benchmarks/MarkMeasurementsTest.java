package dev.modvm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.benchmarks.MarkMeasurements.Marked;
import dev.modvm.benchmarks.tables.Subject;
import dev.modvm.benchmarks.tables.Table;
import dev.modvm.benchmarks.tables.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared with and without marks does the same, and differs in the marks. */
@Timeout(120)
class MarkMeasurementsTest {
    private static final int STEPS = 2_000;
    private static final int SLICES = 50;

    /** No divisor of anything, so that slices end everywhere. */
    private static final long SLICE = 12_347;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void bothVariantsDoTheSame(Table table) throws IOException, ReflectiveOperationException {
        Path compiled = MarkMeasurements.compile(table, folder);
        try (URLClassLoader classes = new URLClassLoader(new URL[] {compiled.toUri().toURL()})) {
            Subject marked = table.start(Variant.MARKED, classes);
            Subject unmarked = table.start(Variant.UNMARKED, classes);
            assertThat(marked.processor().getClass()).isNotEqualTo(unmarked.processor().getClass());

            List<String> atFirst = registers(marked);
            for (int step = 0; step < STEPS + SLICES; step++) {
                // An instruction at a time, which shows where a difference begins; then many.
                long cycles = step < STEPS ? 1 : SLICE;
                marked.machine().run(cycles).orThrow();
                unmarked.machine().run(cycles).orThrow();
                assertThat(registers(marked)).as("step %d", step).isEqualTo(registers(unmarked));
            }
            assertThat(registers(marked)).isNotEqualTo(atFirst);
            assertThat(elements(marked.memory())).isEqualTo(elements(unmarked.memory()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void variantsDifferInTheirMarks(Table table) throws IOException {
        Path compiled = MarkMeasurements.compile(table, folder);

        assertThat(count("frequent = true", folder.resolve("marked"))).isEqualTo(table.marks());
        assertThat(count("frequent = true", folder.resolve("unmarked"))).isZero();
        // Two for each instruction that is in the loop: one in the step, one in the loop itself.
        assertThat(fences(compiled, "marked")).isEqualTo(2L * table.marks());
        assertThat(fences(compiled, "unmarked")).isZero();
    }

    @Test
    void printsTimesWithAndWithoutMarks() throws IOException, InterruptedException {
        List<Marked> results =
                MarkMeasurements.measure(
                        List.of(Table.LONG_FEW),
                        Effort.SMOKE,
                        new PrintStream(OutputStream.nullOutputStream(), true));

        assertThat(MarkReport.of(results, Effort.SMOKE))
                .containsPattern(
                        "\\| 72 long .* \\| 16( \\| \\d\\.\\d{3} \\(\\d.*–\\d.*\\)){%d} \\|"
                                .formatted(results.size()));
    }

    /** All that a processor remembers, but what it refers to. */
    private static List<String> registers(Subject subject) throws IllegalAccessException {
        List<String> registers = new ArrayList<>();
        for (Class<?> type = subject.processor().getClass();
                type != Object.class;
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                boolean isRegister =
                        field.getType().isPrimitive() || field.getType().equals(int[].class);
                if (isRegister && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    Object value = field.get(subject.processor());
                    registers.add(
                            field.getName()
                                    + " "
                                    + (value.getClass().isArray() ? elements(value) : value));
                }
            }
        }
        return registers;
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static long fences(Path compiled, String variant) throws IOException {
        try (Stream<Path> all = Files.walk(compiled)) {
            long count = 0;
            for (Path file :
                    all.filter(path -> path.getParent().endsWith(variant))
                            .filter(path -> path.toString().endsWith("Instructions.java"))
                            .toList()) {
                count += occurrences("loadLoadFence", file);
            }
            return count;
        }
    }

    private static long count(String text, Path sources) throws IOException {
        try (Stream<Path> files = Files.list(sources)) {
            long count = 0;
            for (Path file : files.toList()) {
                count += occurrences(text, file);
            }
            return count;
        }
    }

    private static long occurrences(String text, Path file) throws IOException {
        return Pattern.compile(text, Pattern.LITERAL)
                .matcher(Files.readString(file))
                .results()
                .count();
    }
}
