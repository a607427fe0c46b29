package dev.modvm.benchmarks;

import dev.modvm.benchmarks.ThreadMeasurements.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what was measured of threaded machines as Markdown. */
final class ThreadReport {
    /** The heading of this part of the page. */
    static final String HEADING = "# Threaded machines";

    private static final String TYPED = "ThreadedQueries.typed";
    private static final String UNTYPED = "ThreadedQueries.untyped";
    private static final String CONFINED = "ThreadedQueries.confined";
    private static final String CROWD = "ThreadedQueries.crowd";
    private static final String LOCK = "ThreadedQueries.lock";
    private static final String ARRAY_QUEUE = "HandOffs.arrayBlockingQueue";
    private static final String SYNCHRONOUS_QUEUE = "HandOffs.synchronousQueue";
    private static final String TRANSFER_QUEUE = "HandOffs.linkedTransferQueue";
    private static final String SPINNING = "HandOffs.spinning";

    private ThreadReport() {}

    static String of(List<Threads> results, Effort effort) {
        return HEADING
                + """


                A query that a processor makes of a peripheral, each with a thread of its own, beside a lock that
                nobody else wants around the same handler, and beside what else two threads can exchange. Written
                by the command above; with `--threads` it measures these alone.

                """
                + Report.table(figures(results))
                + "\nIn nanoseconds, a query or an exchange:\n\n"
                + Report.table(nanoseconds(results))
                + "\nA ring of 1,000 nodes that pass a token, as a message, and sleep until it comes:\n\n"
                + Report.table(rings(results))
                + method(effort);
    }

    private static List<List<String>> rings(List<Threads> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Report.heading(results.stream().map(Threads::jdk).toList(), "Ring", "What"));
        Map<String, String> names =
                Map.of(
                        "platform", "nodes, platform threads",
                        "virtual", "nodes, virtual threads",
                        "fused", "nodes, fused",
                        "bare", "bare threads that unpark each other");
        for (String kind : List.of("platform", "virtual", "fused", "bare")) {
            String name = names.getOrDefault(kind, kind);
            rows.add(
                    Report.row(
                            results, name, "microseconds a hop", result -> ring(result, kind, 1)));
            rows.add(
                    Report.row(
                            results,
                            "",
                            "milliseconds until the token sets out",
                            result -> ring(result, kind, 0)));
            rows.add(
                    Report.row(
                            results,
                            "",
                            "milliseconds to end them all",
                            result -> ring(result, kind, 2)));
        }
        return rows;
    }

    /** One of the times of a ring, in millionths of its unit. */
    private static String ring(Threads result, String kind, int index) {
        long[] times = result.rings().get(kind);
        return times == null ? "not there" : number(times[index] / 1e6);
    }

    private static List<List<String>> figures(List<Threads> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Report.heading(results.stream().map(Threads::jdk).toList(), "Figure", "Target"));
        rows.add(ratio(results, "typed query : lock", "1.20 or less", TYPED, LOCK));
        rows.add(
                Report.row(
                        results,
                        "typed query, all on one core : the same on two",
                        "2.00 or less",
                        result ->
                                quotient(
                                        result.onOneCore().get(TYPED),
                                        result.scores().get(TYPED))));
        rows.add(ratio(results, "untyped query : lock", "4.00 or less", UNTYPED, LOCK));
        rows.add(
                ratio(
                        results,
                        "typed query to a confined peripheral : two fields that both threads spin on",
                        "2.00 or less",
                        CONFINED,
                        SPINNING));
        rows.add(
                Report.row(
                        results,
                        "the same, all on one core : `LinkedTransferQueue`",
                        "1.00 or less",
                        result ->
                                quotient(
                                        result.onOneCore().get(CONFINED),
                                        result.onOneCore().get(TRANSFER_QUEUE))));
        rows.add(
                ratio(
                        results,
                        "typed query : `SynchronousQueue`",
                        "0.02 or less",
                        TYPED,
                        SYNCHRONOUS_QUEUE));
        rows.add(
                ratio(
                        results,
                        "typed query : `ArrayBlockingQueue`",
                        "0.02 or less",
                        TYPED,
                        ARRAY_QUEUE));
        rows.add(
                ratio(
                        results,
                        "queries of eight processors to one peripheral : those of one, in the same time",
                        "0.70 or more",
                        TYPED,
                        CROWD));
        rows.add(
                Report.row(
                        results,
                        "their largest and smallest share, of an eighth each if it were fair",
                        "for orientation",
                        result ->
                                String.format(
                                        Locale.ROOT,
                                        "%.0f %% and %.0f %% of %d million",
                                        100 * result.shares().largest(),
                                        100 * result.shares().smallest(),
                                        result.shares().queries() / 1_000_000)));
        rows.add(
                Report.row(
                        results,
                        "bytes allocated by a typed query",
                        "0",
                        result ->
                                number(result.scores().get(TYPED + ThreadMeasurements.ALLOCATED))));
        rows.add(
                Report.row(
                        results,
                        "bytes allocated by a typed query of one in a crowd",
                        "for orientation",
                        result ->
                                number(result.scores().get(CROWD + ThreadMeasurements.ALLOCATED))));
        rows.add(
                Report.row(
                        results,
                        "processor time of a started machine with nothing to do : time",
                        "below 0.01",
                        result -> String.format(Locale.ROOT, "%.4f", result.idle())));
        rows.add(
                ratio(
                        results,
                        "starting and ending ten components : ten threads",
                        "2.00 or less",
                        "Starts.tenComponents",
                        "Starts.tenThreads"));
        return rows;
    }

    private static List<List<String>> nanoseconds(List<Threads> results) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("What"));
        for (Threads result : results) {
            heading.add(result.jdk().toString());
            heading.add(result.jdk() + ", one core");
        }
        rows.add(heading);
        Map<String, String> names =
                Map.of(
                        TYPED, "typed query",
                        UNTYPED, "untyped query",
                        CROWD, "typed query, one of eight processors",
                        CONFINED, "typed query to a confined peripheral",
                        LOCK, "lock",
                        ARRAY_QUEUE, "`ArrayBlockingQueue`, there and back",
                        SYNCHRONOUS_QUEUE, "`SynchronousQueue`, there and back",
                        TRANSFER_QUEUE, "`LinkedTransferQueue`, there and back",
                        SPINNING, "two fields that both threads spin on");
        for (String benchmark :
                List.of(
                        TYPED,
                        UNTYPED,
                        CROWD,
                        CONFINED,
                        LOCK,
                        ARRAY_QUEUE,
                        SYNCHRONOUS_QUEUE,
                        TRANSFER_QUEUE,
                        SPINNING)) {
            List<String> row = new ArrayList<>(List.of(names.getOrDefault(benchmark, benchmark)));
            for (Threads result : results) {
                row.add(number(result.scores().get(benchmark)));
                row.add(number(result.onOneCore().get(benchmark)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String method(Effort effort) {
        return """

                JMH, average time, options `%s`; every figure of a column is of one run. *One core* is
                `taskset -c 0`. Queues hand over an object that is made once. The processors of the crowd ask
                without pause.
                """
                .formatted(String.join(" ", effort.jmhOptions()));
    }

    private static List<String> ratio(
            List<Threads> results, String figure, String target, String one, String other) {
        return Report.row(
                results,
                figure,
                target,
                result -> quotient(result.scores().get(one), result.scores().get(other)));
    }

    private static String quotient(@Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return "not measured";
        }
        double quotient = one / other;
        return quotient < 0.1 ? String.format(Locale.ROOT, "%.4f", quotient) : number(quotient);
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "not measured";
        }
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
