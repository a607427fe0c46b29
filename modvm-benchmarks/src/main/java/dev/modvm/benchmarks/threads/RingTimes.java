package dev.modvm.benchmarks.threads;

/**
 * When the token of a ring began to go round, and when it had gone far enough. Whoever has the
 * token calls its methods; that orders them.
 */
final class RingTimes {
    private final int hops;
    private final long created = System.nanoTime();
    private long first;
    private long last;

    RingTimes(int hops) {
        this.hops = hops;
    }

    int hops() {
        return hops;
    }

    /** Notes the time, where the token sets out or has arrived. */
    void pass(int hopsLeft) {
        if (hopsLeft == hops) {
            first = System.nanoTime();
        }
        if (hopsLeft == 0) {
            last = System.nanoTime();
        }
    }

    /** Prints the nanoseconds until the token set out, of a thousand hops, and to the end. */
    void print() {
        long ended = System.nanoTime();
        System.out.println(
                (first - created) + " " + (last - first) * 1_000 / hops + " " + (ended - last));
    }
}
