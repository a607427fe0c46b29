package dev.modvm.benchmarks;

import dev.modvm.benchmarks.compilation.Compiling;
import dev.modvm.benchmarks.compilation.Dialect;
import dev.modvm.benchmarks.forks.MarkComparison;
import dev.modvm.benchmarks.tables.Table;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what {@code @Instruction(frequent = true)} does to the speed of tables. */
final class MarkMeasurements {
    private MarkMeasurements() {}

    /**
     * What was measured on one JDK.
     *
     * @param jdk on which JDK
     * @param times time with marks, as a ratio to that without
     */
    record Marked(Jdk jdk, Map<Table, Spread> times) {}

    /**
     * Measures.
     *
     * @param tables the tables
     * @param effort how much
     * @param progress says what is being measured
     * @return what was measured, by JDK
     * @throws IOException if a process fails, or nothing can be written
     * @throws InterruptedException if the thread is interrupted
     */
    static List<Marked> measure(List<Table> tables, Effort effort, PrintStream progress)
            throws IOException, InterruptedException {
        List<Marked> results = new ArrayList<>();
        for (Jdk jdk : Jdk.find()) {
            results.add(new Marked(jdk, new LinkedHashMap<>()));
        }
        for (Table table : tables) {
            Path folder = Files.createTempDirectory("tables");
            try {
                Path compiled = compile(table, folder);
                for (Marked result : results) {
                    progress.printf(
                            "%s: %s, %d marks%n", result.jdk(), table.title(), table.marks());
                    result.times().put(table, compare(result.jdk(), table, compiled, effort));
                }
            } finally {
                CompileMeasurements.delete(folder);
            }
        }
        return results;
    }

    /** The median of the turns that count, of each fork; of these the median and quartiles. */
    private static Spread compare(Jdk jdk, Table table, Path compiled, Effort effort)
            throws IOException, InterruptedException {
        List<Double> medians = new ArrayList<>();
        for (int fork = 0; fork < effort.forks(); fork++) {
            List<long[]> turns =
                    Fork.java(
                            jdk,
                            List.of(),
                            MarkComparison.class,
                            table.name(),
                            compiled.toString(),
                            Integer.toString(effort.turns()));
            medians.add(
                    Spread.median(
                            turns.stream()
                                    .skip(effort.warmUp())
                                    .mapToDouble(turn -> (double) turn[0] / turn[1])
                                    .toArray()));
        }
        return Spread.of(medians);
    }

    /**
     * Compiles both variants of a table, for all JDKs.
     *
     * @param table the table
     * @param folder a folder for its sources and for what is compiled
     * @return the folder of class files and generated sources
     * @throws IOException if something cannot be read or written
     */
    static Path compile(Table table, Path folder) throws IOException {
        Path output = Files.createDirectory(folder.resolve("compiled"));
        List<String> options = new ArrayList<>();
        options.addAll(List.of("--release", "17", "-d", output.toString()));
        options.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + CompileMeasurements.path("libraries")));
        options.addAll(List.of("-processorpath", CompileMeasurements.path("modvm")));
        options.addAll(Dialect.MODVM.options());
        Compiling.compile(table.write(folder), options);
        return output;
    }
}
