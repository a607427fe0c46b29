package dev.modvm.runtime.fused;

/**
 * How a wire was pulled and released, in the order of time: a ring of what happened last, and how
 * the wire stood before that. Only the thread that runs the machine may call its methods.
 *
 * <p>What happens is mostly later than all that happened before, but not always: one processor has
 * run ahead of another by a step, or something that was due within a step runs after it. That is
 * put where it belongs, and what is after it is counted again.
 */
final class WireHistory {
    /** How many entries it has room for at most: a power of two. */
    static final int MOST_ENTRIES = 1 << 12;

    /** How many entries it has room for once it has any: a power of two. */
    static final int FIRST_ENTRIES = 1 << 6;

    private static final long[] NOTHING = {};
    private static final int[] NOBODY = {};

    /**
     * The number of the oldest entry, of those that it remembers. Entry n is at place n modulo the
     * length of the arrays.
     */
    private long oldest;

    /** The number of the next entry: how many there were. */
    private long next;

    /** When it happened, in cycles of a clock. */
    private long[] cycles = NOTHING;

    /** The frequency of that clock. */
    private long[] clocks = NOTHING;

    /** How many pull the wire from then on. */
    private int[] sources = NOBODY;

    /** How often the wire was raised until then, after it was not. */
    private long[] raises = NOTHING;

    /** How many pulled the wire before the oldest entry. */
    private int sourcesBefore;

    /** How often it had been raised before the oldest entry. */
    private long raisesBefore;

    /** Tells whether an entry must be forgotten, or room be made, before the next one is added. */
    boolean isFull() {
        return next - oldest == cycles.length;
    }

    /** Tells whether {@link #grow} makes room. */
    boolean mayGrow() {
        return cycles.length < MOST_ENTRIES;
    }

    /** Tells whether there is room for nothing, so that it must grow. */
    boolean isUnused() {
        return cycles.length == 0;
    }

    /** Makes room for as many entries again. */
    void grow() {
        int length = Math.max(FIRST_ENTRIES, 2 * cycles.length);
        long[] moreCycles = new long[length];
        long[] moreClocks = new long[length];
        int[] moreSources = new int[length];
        long[] moreRaises = new long[length];
        for (long entry = oldest; entry < next; entry++) {
            int from = place(entry);
            int to = (int) entry & (length - 1);
            moreCycles[to] = cycles[from];
            moreClocks[to] = clocks[from];
            moreSources[to] = sources[from];
            moreRaises[to] = raises[from];
        }
        cycles = moreCycles;
        clocks = moreClocks;
        sources = moreSources;
        raises = moreRaises;
    }

    /** Forgets when the oldest entry was; that it was, is not forgotten. */
    void forgetOldest() {
        int place = place(oldest);
        sourcesBefore = sources[place];
        raisesBefore = raises[place];
        oldest++;
    }

    /**
     * Tells whether something that has been noted already is later than a time.
     *
     * @param cycle the time, in cycles of a clock
     * @param hertz the frequency of that clock
     */
    boolean isAfter(long cycle, long hertz) {
        return next > oldest && isLater(next - 1, cycle, hertz);
    }

    /**
     * Notes that somebody pulls or releases the wire. There must be room.
     *
     * @param cycle when, in cycles of a clock
     * @param hertz the frequency of that clock
     * @param up whether it is pulled
     */
    void add(long cycle, long hertz, boolean up) {
        long entry = next++;
        while (entry > oldest && isLater(entry - 1, cycle, hertz)) {
            int from = place(entry - 1);
            int to = place(entry);
            cycles[to] = cycles[from];
            clocks[to] = clocks[from];
            sources[to] = sources[from];
            entry--;
        }
        int place = place(entry);
        cycles[place] = cycle;
        clocks[place] = hertz;
        sources[place] = sourcesUntil(entry);
        int more = up ? 1 : -1;
        for (long later = entry; later < next; later++) {
            int at = place(later);
            sources[at] += more;
            boolean raised = sources[at] > 0 && sourcesUntil(later) == 0;
            raises[at] = raisesUntil(later) + (raised ? 1 : 0);
        }
    }

    /**
     * Counts what had happened by a time.
     *
     * @param cycle the time, in cycles of a clock
     * @param hertz the frequency of that clock
     * @return the number of the first entry that is later; the oldest one's where the time is too
     *     long ago to tell
     */
    long until(long cycle, long hertz) {
        long high = next;
        if (high == oldest || time(high - 1, hertz) <= cycle) {
            return high;
        }
        // The newest entry is later: mostly a few are, but after a long time it may be many.
        long low = oldest;
        high--;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (time(middle, hertz) <= cycle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns how many entries there were: the number of the next one. */
    long entries() {
        return next;
    }

    /** Returns how many pulled the wire before an entry that it remembers, or the next one. */
    int sourcesUntil(long entry) {
        return entry == oldest ? sourcesBefore : sources[place(entry - 1)];
    }

    /** Returns how often the wire was raised before an entry that it remembers, or the next one. */
    long raisesUntil(long entry) {
        return entry == oldest ? raisesBefore : raises[place(entry - 1)];
    }

    /** Returns when the oldest entry was, in cycles of {@link #oldestClock}. There must be one. */
    long oldestCycle() {
        return cycles[place(oldest)];
    }

    /** Returns the frequency of the clock that tells when the oldest entry was. */
    long oldestClock() {
        return clocks[place(oldest)];
    }

    /**
     * Returns when the oldest entry was. There must be one.
     *
     * @param hertz the frequency of the clock in whose cycles to say it
     */
    long timeOfOldest(long hertz) {
        return time(oldest, hertz);
    }

    /**
     * Returns when the last entry before another one was.
     *
     * @param entry one that it remembers, or the next one
     * @param hertz the frequency of the clock in whose cycles to say it
     * @return the time; -1 where that entry is forgotten
     */
    long timeBefore(long entry, long hertz) {
        return entry == oldest ? -1 : time(entry - 1, hertz);
    }

    private long time(long entry, long hertz) {
        int place = place(entry);
        return ClockTime.floor(cycles[place], clocks[place], hertz);
    }

    private boolean isLater(long entry, long cycle, long hertz) {
        int place = place(entry);
        return ClockTime.compare(cycles[place], clocks[place], cycle, hertz) > 0;
    }

    private int place(long entry) {
        return (int) entry & (cycles.length - 1);
    }
}
