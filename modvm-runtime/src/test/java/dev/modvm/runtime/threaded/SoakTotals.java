package dev.modvm.runtime.threaded;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What all machines of a soak together have been through. */
final class SoakTotals {
    private final Map<SoakPoint, Integer> hits = new ConcurrentHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** Notes that something has gone wrong, as it should. Any thread may call it. */
    void hit(SoakPoint point) {
        hits.merge(point, 1, Integer::sum);
    }

    int hits(SoakPoint point) {
        return hits.getOrDefault(point, 0);
    }

    /** Counts what has become of something. */
    void count(String fate, int many) {
        counts.merge(fate, many, Integer::sum);
    }

    int counted(String fate) {
        return counts.getOrDefault(fate, 0);
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
