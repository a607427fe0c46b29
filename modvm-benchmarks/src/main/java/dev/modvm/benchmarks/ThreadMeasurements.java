package dev.modvm.benchmarks;

import dev.modvm.benchmarks.threads.IdleMachine;
import dev.modvm.benchmarks.threads.RingOfNodes;
import dev.modvm.benchmarks.threads.Shares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures threaded machines on one JDK, with JMH where that is possible. */
final class ThreadMeasurements {
    /** What follows the name of a benchmark where its score is what it allocated. */
    static final String ALLOCATED = ":gc.alloc.rate.norm";

    private static final String PACKAGE = "dev.modvm.benchmarks.threads.";

    private final Jdk jdk;
    private final Effort effort;

    ThreadMeasurements(Jdk jdk, Effort effort) {
        this.jdk = jdk;
        this.effort = effort;
    }

    /**
     * What was measured.
     *
     * @param jdk on which JDK
     * @param scores nanoseconds by benchmark, such as {@code ThreadedQueries.typed}; with the
     *     suffix {@value #ALLOCATED}, bytes
     * @param onOneCore the same, with the process on one core; empty where it can't be
     * @param shares of eight processors that ask one peripheral: how many queries, and what part of
     *     them the one made that made most, and the one that made least
     * @param idle the part of a core that a machine takes that has nothing to do
     * @param rings of a thousand nodes, by kind of ring: nanoseconds until the token sets out, of a
     *     thousand hops, and to the end
     */
    record Threads(
            Jdk jdk,
            Map<String, Double> scores,
            Map<String, Double> onOneCore,
            Shared shares,
            double idle,
            Map<String, long[]> rings) {}

    record Shared(long queries, double largest, double smallest) {}

    Threads measure() throws IOException, InterruptedException {
        String time = Long.toString(effort.milliseconds());
        long[] shares = Fork.java(jdk, List.of(), Shares.class, time).get(0);
        long[] idle = Fork.java(jdk, List.of(), IdleMachine.class, time).get(0);
        return new Threads(
                jdk,
                jmh(List.of(), "benchmarks.threads"),
                hasTaskset()
                        ? jmh(
                                List.of("taskset", "-c", "0"),
                                "threads.*(typed|lock|linked|confined)")
                        : Map.of(),
                new Shared(shares[0], shares[1] / 1e6, shares[2] / 1e6),
                (double) idle[0] / idle[1],
                rings());
    }

    /** The median of three of each kind that this JDK has, by the time of a hop. */
    private Map<String, long[]> rings() throws IOException, InterruptedException {
        Map<String, long[]> rings = new HashMap<>();
        for (String kind : List.of("platform", "virtual", "fused", "bare")) {
            if (kind.equals("virtual") && !jdk.hasVirtualThreads()) {
                continue;
            }
            List<long[]> runs = new ArrayList<>();
            for (int run = 0; run < 3; run++) {
                runs.add(
                        Fork.java(
                                        jdk,
                                        List.of(),
                                        RingOfNodes.class,
                                        kind,
                                        "1000",
                                        Long.toString(effort.milliseconds() * 50))
                                .get(0));
            }
            runs.sort(Comparator.comparingLong(times -> times[1]));
            rings.put(kind, runs.get(1));
        }
        return rings;
    }

    private static boolean hasTaskset() throws InterruptedException {
        try {
            Fork.run(List.of("taskset", "--version"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, Double> jmh(List<String> before, String benchmarks)
            throws IOException, InterruptedException {
        Path results = Files.createTempFile("jmh", ".csv");
        try {
            List<String> command = new ArrayList<>(before);
            command.add(jdk.home().resolve("bin/java").toString());
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
            command.add("org.openjdk.jmh.Main");
            command.addAll(effort.jmhOptions());
            command.addAll(List.of("-prof", "gc", "-rf", "csv", "-rff", results.toString()));
            command.add(benchmarks);
            Fork.run(command);
            Map<String, Double> scores = new HashMap<>();
            for (String line : Files.readAllLines(results)) {
                String[] cells = line.replace("\"", "").split(",", -1);
                if (cells.length > 4 && cells[0].startsWith(PACKAGE)) {
                    String name = cells[0].substring(PACKAGE.length());
                    scores.put(name, Double.valueOf(cells[4]));
                }
            }
            return scores;
        } finally {
            Files.delete(results);
        }
    }
}
