package dev.modvm.runtime.fused;

import dev.modvm.runtime.Line;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One interrupt or reset line of a machine in fused execution: the wire between its ends. It
 * remembers when it was pulled and released, as far back as an end that looks may still ask. Only
 * the thread that runs the machine may call its methods.
 *
 * <p>An end that has looked once, and then no more, may come back and ask about any time since. So
 * for its sake the history grows, but not beyond {@link WireHistory#MOST_ENTRIES}: whoever comes
 * back asks about its present step or the one before. What can't be told any more is answered as of
 * the earliest time that is remembered; a raise is counted all the same, so that its edge is not
 * lost.
 */
public final class FusedWire {
    private static final End[] NO_ENDS = {};

    private End[] ends = NO_ENDS;
    private final WireHistory history = new WireHistory();

    /** Creates a wire that no component pulls. */
    public FusedWire() {}

    /**
     * Creates an end of this wire.
     *
     * @param processor the processor in whose cycles the end names times: the component itself, or
     *     the processor that a peripheral counts the cycles of
     * @return the port of one component
     */
    public Line end(FusedProcessor processor) {
        End end = new End(processor);
        ends = Arrays.copyOf(ends, ends.length + 1);
        ends[ends.length - 1] = end;
        return end;
    }

    private void note(long cycle, long hertz, boolean up, FusedTime now) {
        if (history.isFull()) {
            if (history.isUnused() || (history.mayGrow() && isOldestNeeded(now))) {
                history.grow();
            } else {
                history.forgetOldest();
            }
        }
        if (history.isAfter(cycle, hertz)) {
            noteLate(cycle, hertz, up);
        } else {
            history.add(cycle, hertz, up);
        }
        for (End end : ends) {
            end.stir();
        }
    }

    /** Notes something that happened before what has been noted, and maybe looked at, already. */
    private void noteLate(long cycle, long hertz, boolean up) {
        for (End end : ends) {
            end.raisesSeen = end.raisesSeen();
        }
        history.add(cycle, hertz, up);
        for (End end : ends) {
            // Where two edges turn out to be one, one of them has been taken too many. An edge that
            // nobody could see yet has not been taken.
            end.taken += Math.min(0, end.raisesSeen() - end.raisesSeen);
        }
    }

    private boolean isOldestNeeded(FusedTime now) {
        if (now.mayHappenBefore(history.oldestCycle(), history.oldestClock())) {
            // What belongs before it needs it in its place.
            return true;
        }
        for (End end : ends) {
            if (end.needsOldest()) {
                return true;
            }
        }
        return false;
    }

    private final class End extends Line {
        private final FusedProcessor processor;
        private @Nullable FusedTime time;

        private boolean pulls;

        /** When it pulled or released the wire last, in cycles of a clock. */
        private long pulledCycle;

        private long pulledHertz = 1;

        /** How many raises it has taken as edges. */
        private long taken;

        /** When the last of what it has seen, looking for an edge, was. */
        private long seen = -1;

        /** How many raises there were by then, as far as was known before a late one is noted. */
        private long raisesSeen;

        /** As of when it has asked last; it does not ask about what was before. */
        private long asked = Long.MAX_VALUE;

        End(FusedProcessor processor) {
            this.processor = processor;
            // It is stirred at first, so that the first look is noted: from then on it may ask.
            count(processor.counter());
        }

        void stir() {
            stirLevel(true);
            stirEdge(true);
        }

        private FusedTime time() {
            FusedTime known = time;
            if (known == null) {
                known = processor.machineTime();
                time = known;
            }
            return known;
        }

        @Override
        public void raise() {
            if (!pulls) {
                pull(true);
            }
        }

        @Override
        public void release() {
            if (pulls) {
                pull(false);
            }
        }

        private void pull(boolean up) {
            FusedTime now = time();
            long cycle = now.current().cycle();
            long hertz = now.hertz();
            pulls = up;
            // A component that two processors ask may be asked first about the later time. What it
            // does to the wire stays in its own order.
            if (ClockTime.compare(cycle, hertz, pulledCycle, pulledHertz) >= 0) {
                pulledCycle = cycle;
                pulledHertz = hertz;
            }
            note(pulledCycle, pulledHertz, up, now);
        }

        @Override
        protected boolean level(long cycle) {
            catchUp();
            asked = cycle;
            long until = history.until(cycle, processor.hertz());
            boolean raised = history.sourcesUntil(until) > 0;
            // Times are named in order: what was before this one is not asked for any more.
            stirLevel(raised || until != history.entries());
            return raised;
        }

        @Override
        protected boolean edge(long cycle) {
            catchUp();
            asked = cycle;
            long until = history.until(cycle, processor.hertz());
            seen = Math.max(seen, history.timeBefore(until, processor.hertz()));
            long raises = history.raisesUntil(until);
            stirEdge(until != history.entries());
            boolean edge = raises > taken;
            if (edge) {
                taken = raises;
            }
            return edge;
        }

        /** What is due may change the line. */
        private void catchUp() {
            FusedTime now = time();
            if (now.current().isAlarmed()) {
                now.runDue();
            }
        }

        /** Returns how many raises there were among what it has seen, looking for an edge. */
        long raisesSeen() {
            return history.raisesUntil(history.until(seen, processor.hertz()));
        }

        /** Tells whether it may ask about the time before the oldest entry of the history. */
        boolean needsOldest() {
            return asked != Long.MAX_VALUE && history.timeOfOldest(processor.hertz()) > asked;
        }
    }
}
