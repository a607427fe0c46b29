package dev.modvm.benchmarks;

import dev.modvm.benchmarks.CompileMeasurements.Compiled;
import dev.modvm.benchmarks.Measurements.Compared;
import dev.modvm.benchmarks.ThreadMeasurements.Threads;
import dev.modvm.benchmarks.forks.GuestProgram;
import dev.modvm.benchmarks.tables.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command: measures on JDK 17 and 25, and writes a table and a chart.
 *
 * <p>{@code java -Dmodvm.conformance=DIRECTORY -jar modvm-benchmarks.jar [--quick] [--fused |
 * --threads | --compile | --frequent] [FOLDER]} writes {@code benchmarks.md} and {@code
 * benchmarks.svg} into the folder, {@code docs} by default. Without the property, or where sim65 is
 * not installed, the table says what is missing. With {@code --fused} or {@code --threads} it
 * measures the one kind of machine, and leaves what the page says of the other. With {@code
 * --compile} it measures instead how long projects take to compile, and writes {@code
 * compile-cost.md}. With {@code --frequent} it measures instead what marks do to the speed of
 * instruction tables, and prints that.
 */
public final class Benchmarks {
    private static final String PAGE = "benchmarks.md";
    private static final String COMPILE_PAGE = "compile-cost.md";
    private static final String FUSED = "--fused";
    private static final String THREADS = "--threads";
    private static final String COMPILE = "--compile";
    private static final String FREQUENT = "--frequent";

    private Benchmarks() {}

    /**
     * Measures and writes.
     *
     * @param arguments {@code --quick} for less exact figures, {@code --fused}, {@code --threads},
     *     {@code --compile} or {@code --frequent} for some of them, and the folder to write to
     * @throws IOException if a process fails, or nothing can be written
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Effort effort = rest.remove("--quick") ? Effort.QUICK : Effort.FULL;
        List<String> only = new ArrayList<>(List.of(FUSED, THREADS, COMPILE, FREQUENT));
        only.retainAll(rest);
        rest.removeAll(only);
        Path folder = Path.of(rest.isEmpty() ? "docs" : rest.get(0));
        if (rest.size() > 1 || !Files.isDirectory(folder) || only.size() > 1) {
            System.err.println(
                    "usage: java -jar modvm-benchmarks.jar [--quick] [--fused | --threads |"
                            + " --compile | --frequent] [FOLDER]; FOLDER is where the results go, and"
                            + " must exist; those of --frequent are printed");
            System.exit(2);
        }
        if (only.contains(FREQUENT)) {
            System.out.print(
                    MarkReport.of(
                            MarkMeasurements.measure(List.of(Table.values()), effort, System.err),
                            effort));
            return;
        }
        if (only.contains(COMPILE)) {
            runCompile(effort, folder, System.err);
            return;
        }
        if (!only.contains(THREADS)) {
            run(effort, folder, System.err);
        }
        if (!only.contains(FUSED)) {
            runThreads(effort, folder, System.err);
        }
    }

    /**
     * Measures fused machines and writes.
     *
     * @param effort how much to measure
     * @param folder where the table and the chart go
     * @param progress says what is being measured
     * @throws IOException if a process fails, or nothing can be written
     * @throws InterruptedException if the thread is interrupted
     */
    static void run(Effort effort, Path folder, PrintStream progress)
            throws IOException, InterruptedException {
        List<Results> results = new ArrayList<>();
        for (Jdk jdk : Jdk.find()) {
            results.add(measure(jdk, effort, progress));
        }
        Path page = folder.resolve(PAGE);
        String threaded = threaded(page);
        Files.writeString(
                page, Report.of(results, effort) + (threaded.isEmpty() ? "" : "\n") + threaded);
        Chart.write(results, folder.resolve("benchmarks.svg"));
    }

    /**
     * Measures threaded machines and writes.
     *
     * @param effort how much to measure
     * @param folder where the table goes
     * @param progress says what is being measured
     * @throws IOException if a process fails, or nothing can be written
     * @throws InterruptedException if the thread is interrupted
     */
    static void runThreads(Effort effort, Path folder, PrintStream progress)
            throws IOException, InterruptedException {
        List<Threads> results = new ArrayList<>();
        for (Jdk jdk : Jdk.find()) {
            progress.printf("%s: threaded machines%n", jdk);
            results.add(new ThreadMeasurements(jdk, effort).measure());
        }
        Path page = folder.resolve(PAGE);
        String before = Files.exists(page) ? Files.readString(page) : "";
        String others = before.substring(0, before.length() - threaded(page).length());
        Files.writeString(
                page,
                others
                        + (others.isEmpty() || others.endsWith("\n\n") ? "" : "\n")
                        + ThreadReport.of(results, effort));
    }

    /**
     * Measures how long projects take to compile, and writes.
     *
     * @param effort how much to measure
     * @param folder where the table goes
     * @param progress says what is being measured
     * @throws IOException if a process fails, or nothing can be written
     * @throws InterruptedException if the thread is interrupted
     */
    static void runCompile(Effort effort, Path folder, PrintStream progress)
            throws IOException, InterruptedException {
        List<Compiled> results = new ArrayList<>();
        for (Jdk jdk : Jdk.find()) {
            results.add(CompileMeasurements.measure(jdk, effort, progress));
        }
        Files.writeString(folder.resolve(COMPILE_PAGE), CompileReport.of(results, effort));
    }

    /** The part of the page that is about threaded machines, or nothing. */
    private static String threaded(Path page) throws IOException {
        String text = Files.exists(page) ? Files.readString(page) : "";
        int start = text.indexOf(ThreadReport.HEADING);
        return start < 0 ? "" : text.substring(start);
    }

    private static Results measure(Jdk jdk, Effort effort, PrintStream progress)
            throws IOException, InterruptedException {
        Measurements measurements = new Measurements(jdk, effort);
        Map<String, Map<GuestProgram, Compared>> compared = new LinkedHashMap<>();
        for (String profile : effort.profiles()) {
            Map<GuestProgram, Compared> programs = new EnumMap<>(GuestProgram.class);
            for (GuestProgram program : effort.programs()) {
                if (program.isAvailable()) {
                    progress.printf("%s, %s: %s%n", jdk, profile, program.title());
                    programs.put(program, measurements.compare(program, profile));
                }
            }
            compared.put(profile, programs);
        }
        progress.printf("%s: processes%n", jdk);
        return new Results(
                jdk,
                compared,
                !effort.equals(Effort.SMOKE) && Measurements.hasSim65()
                        ? measurements.sim65()
                        : null,
                measurements.allocation(),
                measurements.idleDevices(),
                measurements.startUp(),
                Measurements.canShare() ? measurements.startUpWithSharing() : null,
                measurements.instances());
    }
}
