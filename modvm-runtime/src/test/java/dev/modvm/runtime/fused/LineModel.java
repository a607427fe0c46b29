package dev.modvm.runtime.fused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a line is, with nothing clever: the list of all that was done to it, in the order of time.
 * Whoever asks has it replayed from the beginning.
 */
final class LineModel {
    /** What one component did to the line; its time is in cycles of a clock. */
    private record Pull(int source, boolean up, long cycle, long hertz) {
        boolean isLaterThan(Pull other) {
            return ClockTime.compare(cycle, hertz, other.cycle, other.hertz) > 0;
        }

        boolean isLaterThan(long otherCycle, long otherHertz) {
            return ClockTime.floor(cycle, hertz, otherHertz) > otherCycle;
        }
    }

    /** One who takes edges. */
    private static final class Taker {
        final long hertz;

        /** When the last pull or release was that it has seen. */
        long seen = -1;

        long taken;

        Taker(long hertz) {
            this.hertz = hertz;
        }
    }

    private final List<Pull> pulls = new ArrayList<>();

    /** What each source did last: what it does next is not before that. */
    private final Map<Integer, Pull> lastPulls = new HashMap<>();

    private final List<Taker> takers = new ArrayList<>();

    /** Adds one who takes edges, and names times in cycles of a clock; returns its number. */
    int addTaker(long hertz) {
        takers.add(new Taker(hertz));
        return takers.size() - 1;
    }

    /** Notes that a source pulls the line, which it did not, or releases it. */
    void pull(int source, boolean up, long cycle, long hertz) {
        Pull pull = new Pull(source, up, cycle, hertz);
        Pull last = lastPulls.get(source);
        if (last != null && last.isLaterThan(pull)) {
            pull = new Pull(source, up, last.cycle, last.hertz);
        }
        lastPulls.put(source, pull);
        int place = pulls.size();
        while (place > 0 && pulls.get(place - 1).isLaterThan(pull)) {
            place--;
        }
        if (place == pulls.size()) {
            pulls.add(pull);
        } else {
            insert(place, pull);
        }
    }

    /** Adds what happened before something that a taker may have seen already. */
    private void insert(int place, Pull pull) {
        List<Long> before = raisesSeen();
        pulls.add(place, pull);
        List<Long> after = raisesSeen();
        for (int taker = 0; taker < takers.size(); taker++) {
            // Of two edges that turn out to be one, only one has been taken.
            takers.get(taker).taken += Math.min(0, after.get(taker) - before.get(taker));
        }
    }

    private List<Long> raisesSeen() {
        List<Long> raises = new ArrayList<>();
        for (Taker taker : takers) {
            raises.add(raises(taker.seen, taker.hertz));
        }
        return raises;
    }

    boolean pulls(int source) {
        Pull last = lastPulls.get(source);
        return last != null && last.up;
    }

    /** Tells whether somebody pulls the line as of a time. */
    boolean isRaised(long cycle, long hertz) {
        int sources = 0;
        for (Pull pull : pulls) {
            if (!pull.isLaterThan(cycle, hertz)) {
                sources += pull.up ? 1 : -1;
            }
        }
        return sources > 0;
    }

    boolean takeEdge(int number, long cycle) {
        Taker taker = takers.get(number);
        for (Pull pull : pulls) {
            if (!pull.isLaterThan(cycle, taker.hertz)) {
                taker.seen = ClockTime.floor(pull.cycle, pull.hertz, taker.hertz);
            }
        }
        long raises = raises(cycle, taker.hertz);
        boolean edge = raises > taker.taken;
        taker.taken = Math.max(taker.taken, raises);
        return edge;
    }

    /** Counts how often the line was raised, after it was not, as of a time. */
    private long raises(long cycle, long hertz) {
        int sources = 0;
        long raises = 0;
        for (Pull pull : pulls) {
            if (!pull.isLaterThan(cycle, hertz)) {
                raises += pull.up && sources == 0 ? 1 : 0;
                sources += pull.up ? 1 : -1;
            }
        }
        return raises;
    }

    /** Counts what was done to the line later than a time. */
    int pullsAfter(long cycle, long hertz) {
        int first = pulls.size();
        while (first > 0 && pulls.get(first - 1).isLaterThan(cycle, hertz)) {
            first--;
        }
        return pulls.size() - first;
    }

    int pulls() {
        return pulls.size();
    }
}
