package dev.modvm.sample.eightbit.processor;

import dev.modvm.runtime.Line;

/** A line that is raised in one interval of time, which a test sets. */
public final class ScriptedLine extends Line {
    private long raised = Long.MAX_VALUE;
    private long released = Long.MAX_VALUE;
    private boolean hasEdge;

    /** Raises the line in a cycle, for good. */
    public void raiseAt(long cycle) {
        raiseBetween(cycle, Long.MAX_VALUE);
    }

    /** Raises the line in a cycle, and releases it in another one. */
    public void raiseBetween(long from, long to) {
        raised = from;
        released = to;
        hasEdge = true;
    }

    @Override
    protected boolean level(long cycle) {
        return cycle >= raised && cycle < released;
    }

    @Override
    protected boolean edge(long cycle) {
        if (hasEdge && cycle >= raised) {
            hasEdge = false;
            return true;
        }
        return false;
    }

    @Override
    public void raise() {
        throw new UnsupportedOperationException("a processor raises no interrupt line");
    }

    @Override
    public void release() {
        throw new UnsupportedOperationException("a processor releases no interrupt line");
    }
}
