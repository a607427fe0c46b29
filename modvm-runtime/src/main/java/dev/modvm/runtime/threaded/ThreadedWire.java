package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Line;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One interrupt or reset line of a machine in threaded execution: the wire between its ends. Each
 * end is used by one thread at a time, the one that owns its component; different ends by different
 * ones.
 *
 * <p>A raise is counted after the line is raised, and nothing takes the count back. So a line that
 * is raised and released again before anybody looks has left its edge.
 */
public final class ThreadedWire {
    private final AtomicInteger sources = new AtomicInteger();
    private final AtomicLong raises = new AtomicLong();

    /** Creates a wire that no component pulls. */
    public ThreadedWire() {}

    /**
     * Creates an end of this wire.
     *
     * @return the port of one component
     */
    public Line end() {
        return new End();
    }

    private final class End extends Line {
        private boolean pulls;
        private long taken;

        @Override
        public void raise() {
            if (!pulls) {
                pulls = true;
                if (sources.getAndIncrement() == 0) {
                    raises.incrementAndGet();
                }
            }
        }

        @Override
        public void release() {
            if (pulls) {
                pulls = false;
                sources.decrementAndGet();
            }
        }

        @Override
        protected boolean level(long cycle) {
            return sources.get() > 0;
        }

        @Override
        protected boolean edge(long cycle) {
            long count = raises.get();
            boolean edge = count > taken;
            taken = count;
            return edge;
        }
    }
}
