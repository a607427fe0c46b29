package dev.modvm.runtime.fused;

import dev.modvm.runtime.Line;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One interrupt or reset line of a machine in fused execution: the wire between its ends. It
 * remembers when it changed, as far back as an end may ask.
 *
 * <p>A wire is released at first, so that its changes are in turn a raise and a release; change
 * <i>n</i>, counted from 0, is a raise where <i>n</i> is even. Only the thread that runs the
 * machine may call its methods.
 */
public final class FusedWire {
    private static final End[] NO_ENDS = {};
    private static final long[] NO_CHANGES = {};

    /** How many changes it remembers at most, where an end never asks any more: a power of two. */
    private static final int MOST_CHANGES = 1 << 12;

    /**
     * How many changes it remembers before an end has asked since the first one: a power of two.
     */
    private static final int FIRST_CHANGES = 16;

    private End[] ends = NO_ENDS;
    private int sources;

    /** How often it changed. */
    private long changes;

    /** When it changed, in cycles of a clock: change n is at n modulo the length. */
    private long[] cycles = NO_CHANGES;

    /** The frequencies of these clocks. */
    private long[] clocks = NO_CHANGES;

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

    private void pull(boolean up, FusedTime time) {
        int before = sources;
        sources += up ? 1 : -1;
        if (before == 0 || sources == 0) {
            note(time.current().cycle(), time.hertz());
        }
    }

    private void note(long cycle, long hertz) {
        if (changes >= cycles.length && (cycles.length == 0 || isOldestNeeded())) {
            grow();
        }
        int place = place(changes);
        cycles[place] = cycle;
        clocks[place] = hertz;
        changes++;
        for (End end : ends) {
            end.stir();
        }
    }

    private int place(long change) {
        return (int) change & (cycles.length - 1);
    }

    private boolean isOldestNeeded() {
        if (cycles.length == MOST_CHANGES) {
            return false;
        }
        for (End end : ends) {
            if (end.needs(changes - cycles.length + 1)) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        int length = Math.max(FIRST_CHANGES, 2 * cycles.length);
        long[] moreCycles = new long[length];
        long[] moreClocks = new long[length];
        for (long change = changes - cycles.length; change < changes; change++) {
            moreCycles[(int) change & (length - 1)] = cycles[place(change)];
            moreClocks[(int) change & (length - 1)] = clocks[place(change)];
        }
        cycles = moreCycles;
        clocks = moreClocks;
    }

    private final class End extends Line {
        private final FusedProcessor processor;
        private @Nullable FusedTime time;
        private boolean pulls;

        /** How many raises it has taken as edges. */
        private long taken;

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
                pulls = true;
                pull(true, time());
            }
        }

        @Override
        public void release() {
            if (pulls) {
                pulls = false;
                pull(false, time());
            }
        }

        @Override
        protected boolean level(long cycle) {
            catchUp();
            long until = changesUntil(cycle);
            boolean raised = (until & 1) != 0;
            // Times are named in order: what was before this one is not asked for any more.
            stirLevel(raised || until != changes);
            return raised;
        }

        @Override
        protected boolean edge(long cycle) {
            catchUp();
            long until = changesUntil(cycle);
            stirEdge(until != changes);
            long raises = (until + 1) >> 1;
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

        private long changesUntil(long cycle) {
            asked = cycle;
            long count = changes;
            long oldest = Math.max(0, changes - cycles.length);
            while (count > oldest && timeOf(count - 1) > cycle) {
                count--;
            }
            return count;
        }

        /** When a change happened, in cycles of this end's processor. */
        private long timeOf(long change) {
            int place = place(change);
            return ClockTime.floor(cycles[place], clocks[place], processor.hertz());
        }

        /** Whether the end may ask about the time before a change. */
        private boolean needs(long change) {
            return asked != Long.MAX_VALUE && timeOf(change) > asked;
        }
    }
}
