package dev.modvm.benchmarks;

import dev.modvm.benchmarks.MarkMeasurements.Marked;
import dev.modvm.benchmarks.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes as Markdown what marks do to the speed of tables. */
final class MarkReport {
    private MarkReport() {}

    static String of(List<Marked> results, Effort effort) {
        List<Jdk> jdks = results.stream().map(Marked::jdk).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Report.heading(jdks, "Table", "Marks"));
        for (Table table : results.get(0).times().keySet()) {
            rows.add(
                    Report.row(
                            results,
                            table.title(),
                            Integer.toString(table.marks()),
                            result -> number(Objects.requireNonNull(result.times().get(table)))));
        }
        return Report.measuredOn(jdks, effort, effort.forks())
                + """

                Time with `frequent = true` : time without it; less than 1 is faster, and more than 1.020 is more
                than it may cost. Two machines take turns in one process, %d slices each that count; of their
                ratios the median, and of the medians of the processes the median, with the quartiles in parentheses.

                """
                        .formatted(effort.turns() - effort.warmUp())
                + Report.table(rows);
    }

    /** With a digit more than elsewhere, since the limit is so close to 1. */
    private static String number(Spread spread) {
        return String.format(
                Locale.ROOT, "%.3f (%.3f–%.3f)", spread.median(), spread.lower(), spread.upper());
    }
}
