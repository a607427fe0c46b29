package dev.modvm.benchmarks;

import dev.modvm.benchmarks.Measurements.Compared;
import dev.modvm.benchmarks.forks.GuestProgram;
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
 * <p>{@code java -Dmodvm.conformance=DIRECTORY -jar modvm-benchmarks.jar [--quick] [FOLDER]} writes
 * {@code benchmarks.md} and {@code benchmarks.svg} into the folder, {@code docs} by default.
 * Without the property, or where sim65 is not installed, the table says what is missing.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Measures and writes.
     *
     * @param arguments {@code --quick} for less exact figures, and the folder to write to
     * @throws IOException if a process fails, or nothing can be written
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Effort effort = rest.remove("--quick") ? Effort.QUICK : Effort.FULL;
        Path folder = Path.of(rest.isEmpty() ? "docs" : rest.get(0));
        if (rest.size() > 1 || !Files.isDirectory(folder)) {
            System.err.println(
                    "usage: java -jar modvm-benchmarks.jar [--quick] [FOLDER]; FOLDER is where the"
                            + " results go, and must exist");
            System.exit(2);
        }
        run(effort, folder, System.err);
    }

    /**
     * Measures and writes.
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
        Files.writeString(folder.resolve("benchmarks.md"), Report.of(results, effort));
        Chart.write(results, folder.resolve("benchmarks.svg"));
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
