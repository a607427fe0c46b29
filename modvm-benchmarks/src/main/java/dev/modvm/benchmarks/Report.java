package dev.modvm.benchmarks;

import dev.modvm.benchmarks.Measurements.Compared;
import dev.modvm.benchmarks.Measurements.Simulated;
import dev.modvm.benchmarks.forks.Comparison;
import dev.modvm.benchmarks.forks.GuestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the results as Markdown. */
final class Report {
    private static final String CLEAN = "clean";
    private static final int[] SLICES_SHOWN = {1, 2, 3, 5, 8, 12, 20, 28, 44};

    private Report() {}

    static String of(List<Results> results, Effort effort) {
        StringBuilder text = new StringBuilder();
        text.append(introduction(results, effort));
        text.append(figures(results));
        text.append("\n![Speed by program](benchmarks.svg)\n");
        text.append("\n## By program\n\n");
        text.append(
                "Ratios of speeds, more is better for the one before the colon. *MHz* is the generated"
                        + " machine's.\n\n");
        text.append(programs(results));
        text.append("\n## Warm-up\n\n");
        text.append(warmUp(results));
        text.append(method(effort));
        return text.toString();
    }

    private static String introduction(List<Results> results, Effort effort) {
        return """
                # Benchmarks

                Written by this command, from the root of the repository; figures that it cannot measure here it
                says so of.

                    mvn -q package -DskipTests && java -Dmodvm.conformance=DIRECTORY -jar modvm-benchmarks/target/modvm-benchmarks.jar

                """
                + measuredOn(results.stream().map(Results::jdk).toList(), effort, effort.forks())
                + "\n";
    }

    /** On what, and how thoroughly. */
    static String measuredOn(List<Jdk> jdks, Effort effort, int processes) {
        List<String> versions = jdks.stream().map(jdk -> "Java " + jdk.version()).toList();
        return String.format(
                Locale.ROOT,
                "Measured on %s; %s, %d cores; %s.%n",
                String.join(" and ", versions),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                effort.equals(Effort.FULL)
                        ? processes + " JVMs for each figure"
                        : "a quick run, which says little");
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("an unknown processor");
        } catch (IOException e) {
            return "an unknown processor";
        }
    }

    private static String figures(List<Results> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading(results.stream().map(Results::jdk).toList(), "Figure", "Target"));
        for (GuestProgram program : List.of(GuestProgram.FUNCTIONAL_TEST, GuestProgram.SIEVE_ROM)) {
            rows.add(
                    row(
                            results,
                            program.title() + ", generated : flat array",
                            "0.90 or more",
                            ratio(program, CLEAN, Compared::flat)));
            rows.add(
                    row(
                            results,
                            program.title() + ", generated : page table",
                            "1.20 or more",
                            ratio(program, CLEAN, Compared::paged)));
            rows.add(
                    row(
                            results,
                            program.title() + ", flat array : page table",
                            "for orientation",
                            ratio(program, CLEAN, Compared::flatToPaged)));
            rows.add(
                    row(
                            results,
                            program.title() + ", speed with polluted profiles : clean ones",
                            "0.90 or more",
                            result -> pollution(result, program)));
        }
        rows.add(
                row(
                        results,
                        "C sieve, generated : sim65, whole processes",
                        "1.00 or more",
                        sim65(Simulated::generated)));
        rows.add(
                row(
                        results,
                        "the same, flat array : sim65",
                        "for orientation",
                        sim65(Simulated::flat)));
        rows.add(
                row(
                        results,
                        "allocation, steady state, bytes in 99 million cycles",
                        "0",
                        result -> Long.toString(result.allocation().byCycles())));
        rows.add(
                row(
                        results,
                        "bytes allocated by a call of `run(limit)`",
                        "for orientation",
                        result -> Long.toString(result.allocation().byCall())));
        rows.add(
                row(
                        results,
                        "time with idle timer, serial port and lines : without",
                        "1.03 or less",
                        result -> result.idle().toString()));
        rows.add(
                row(
                        results,
                        "process to the first guest instruction : empty program",
                        "2.00 or less",
                        result -> result.startUp().toString()));
        rows.add(
                row(
                        results,
                        "the same with a class data sharing archive",
                        "less",
                        result ->
                                result.startUpWithSharing() == null
                                        ? "not measured"
                                        : result.startUpWithSharing().toString()));
        rows.add(
                row(
                        results,
                        "memory of a machine with its components, without arrays, bytes",
                        "below 2048",
                        result -> Long.toString(result.instances().bytes())));
        rows.add(
                row(
                        results,
                        "building one of many machines, nanoseconds",
                        "for orientation",
                        result -> Long.toString(result.instances().toBuild())));
        rows.add(
                row(
                        results,
                        "100 cycles of each of 10,000 machines in turn, nanoseconds",
                        "for orientation",
                        result -> Long.toString(result.instances().turn())));
        return table(rows);
    }

    private static Function<Results, String> ratio(
            GuestProgram program, String profile, Function<Compared, Spread> figure) {
        return result -> {
            Compared compared = compared(result, profile, program);
            return compared == null ? "not measured" : figure.apply(compared).toString();
        };
    }

    private static Function<Results, String> sim65(Function<Simulated, Spread> whose) {
        return result ->
                result.sim65() == null
                        ? "sim65 is not installed"
                        : whose.apply(result.sim65()).toString();
    }

    /**
     * The ratio to the flat array, which other machines do not slow down, is what pollution
     * changes.
     */
    private static String pollution(Results result, GuestProgram program) {
        Compared clean = compared(result, CLEAN, program);
        Compared polluted = compared(result, Comparison.POLLUTED, program);
        return clean == null || polluted == null
                ? "not measured"
                : number(polluted.flat().median() / clean.flat().median());
    }

    private static @Nullable Compared compared(
            Results result, String profile, GuestProgram program) {
        return result.compared().getOrDefault(profile, Map.of()).get(program);
    }

    private static String programs(List<Results> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "Program",
                        "JDK",
                        "Profiles",
                        "generated : flat",
                        "generated : paged",
                        "flat : paged",
                        "MHz"));
        for (Results result : results) {
            result.compared()
                    .forEach(
                            (profile, programs) ->
                                    programs.forEach(
                                            (program, compared) ->
                                                    rows.add(
                                                            List.of(
                                                                    program.title(),
                                                                    result.jdk().toString(),
                                                                    profile,
                                                                    compared.flat().toString(),
                                                                    compared.paged().toString(),
                                                                    compared.flatToPaged()
                                                                            .toString(),
                                                                    whole(
                                                                            compared.megahertz()
                                                                                    .median())))));
        }
        return table(rows);
    }

    private static String warmUp(List<Results> results) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("Program", "JDK"));
        int turns = turns(results);
        for (int slice : SLICES_SHOWN) {
            if (slice <= turns) {
                heading.add("slice " + slice);
            }
        }
        rows.add(heading);
        for (Results result : results) {
            result.compared()
                    .getOrDefault(CLEAN, Map.of())
                    .forEach(
                            (program, compared) -> {
                                List<String> row = new ArrayList<>();
                                row.add(program.title());
                                row.add(result.jdk().toString());
                                for (int slice : SLICES_SHOWN) {
                                    if (slice <= turns) {
                                        row.add(whole(compared.warmUp().get(slice - 1)));
                                    }
                                }
                                rows.add(row);
                            });
        }
        return "MHz of the generated machine in each slice of "
                + Comparison.CYCLES_OF_A_SLICE
                + " cycles, clean profiles.\n\n"
                + table(rows);
    }

    private static int turns(List<Results> results) {
        return results.stream()
                .flatMap(result -> result.compared().values().stream())
                .flatMap(programs -> programs.values().stream())
                .mapToInt(compared -> compared.warmUp().size())
                .min()
                .orElse(0);
    }

    private static String method(Effort effort) {
        return String.format(
                Locale.ROOT,
                """

                ## Method

                All three computers have the same map (two ranges of RAM, a ROM, a console, a timer that
                interrupts) and the same accuracy: a test holds every byte that they print to the clock cycle
                in which it is printed. In a JVM, slices of them take turns; slices %d to %d count. A
                figure is the median over the JVMs of the median ratio of paired slices, with its quartiles
                in parentheses. Slices are measured in the time that their thread was on a core, processes in
                time that passed. *Polluted* means that two other kinds of machine, with other kinds of bus,
                ran before in the same JVM; what is compared is how far that changes the ratio to the flat
                array.
                """,
                effort.warmUp() + 1,
                effort.turns());
    }

    static List<String> heading(List<Jdk> jdks, String... first) {
        List<String> row = new ArrayList<>(List.of(first));
        jdks.forEach(jdk -> row.add(jdk.toString()));
        return row;
    }

    static <R> List<String> row(
            List<R> results, String figure, String target, Function<R, String> value) {
        List<String> row = new ArrayList<>(List.of(figure, target));
        results.forEach(result -> row.add(value.apply(result)));
        return row;
    }

    static String table(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|---".repeat(rows.get(0).size())).append("|\n");
            }
        }
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
