package dev.modvm.runtime;

/**
 * An interrupt or reset line, as one component sees it: a wire that several components can pull,
 * and that is raised as long as one of them does. As a parameter of a component's method it is a
 * port. Raising it is not a query: nobody waits, and no change is lost.
 *
 * <p>All ports of this type with the same name are ends of the same line, unless the spec connects
 * a component's port to a line of another name. A line may have one end only: an interrupt input
 * that nothing is connected to. What a component pulls when it ends stays pulled.
 *
 * <p>In fused execution a line knows when it was pulled and released, and answers as of the clock
 * cycle that the caller names, in cycles of its own processor (for a peripheral, the one whose
 * cycles its {@code @Cycle} method counts). What is due until now has happened before it answers.
 * Of what several processors do to it, the order of time counts, whichever of them ran first. An
 * edge that turns out to have been before the time that was asked about already is taken with the
 * next look.
 *
 * <p>It remembers as far back as an end that has looked may still ask, but no more than the last
 * 4,096 times that it was pulled or released; for an end that has not looked yet, the last 64. So
 * an end may mask the line for as long as it likes, and come back with the cycles of its present
 * step. An earlier time is answered as of the earliest one that is remembered, so that an edge may
 * be told early, but is never lost.
 *
 * <p>In threaded execution it answers as of now, whatever cycle is named; a raise that was released
 * again before anybody looked has still left its edge.
 *
 * <p>Only the component that it was given to may call its methods. Several components may use ends
 * of the same line at the same time.
 */
public abstract class Line {
    private CycleCounter counter = new CycleCounter();
    private boolean levelStirred = true;
    private boolean edgeStirred = true;

    /** Creates an end of a line; a test of a component alone may extend this class. */
    protected Line() {}

    /** Pulls the line. Does nothing where this component pulls it already. */
    public abstract void raise();

    /** Lets go of the line, which stays raised as long as another component pulls it. */
    public abstract void release();

    /**
     * Tells whether the line is raised: the level.
     *
     * @param cycle as of which clock cycle of this component's processor, counted since boot: what
     *     happened in that cycle or before counts; no earlier than in the calls before
     * @return whether some component pulls it
     */
    public final boolean isRaised(long cycle) {
        return (levelStirred || cycle >= counter.alarm) && level(cycle);
    }

    /**
     * Takes an edge: tells whether the line was raised, after it was not, since this was last
     * asked. Several such edges are taken as one.
     *
     * @param cycle as of which clock cycle of this component's processor, counted since boot: what
     *     happened in that cycle or before counts, what happened later is left for the next call;
     *     no earlier than in the calls before
     * @return whether there was an edge
     */
    public final boolean takeEdge(long cycle) {
        return (edgeStirred || cycle >= counter.alarm) && edge(cycle);
    }

    /**
     * Looks whether {@link #isRaised} may be true: a field is read, and nothing else. It counts for
     * times up to the start of the present step, so a processor that looks at its lines before each
     * instruction may look here first.
     *
     * @return false where the line is known to be released
     */
    public final boolean mayBeRaised() {
        return levelStirred;
    }

    /**
     * Looks whether {@link #takeEdge} may be true: a field is read, and nothing else. It counts for
     * times up to the start of the present step, so a processor that looks at its lines before each
     * instruction may look here first.
     *
     * @return false where there is known to be no edge to take
     */
    public final boolean mayHaveEdge() {
        return edgeStirred;
    }

    /**
     * Tells whether the line is raised, where that is not known to be false.
     *
     * @param cycle as of which clock cycle
     * @return whether some component pulls it
     */
    protected abstract boolean level(long cycle);

    /**
     * Takes an edge, where there may be one.
     *
     * @param cycle as of which clock cycle
     * @return whether there was an edge
     */
    protected abstract boolean edge(long cycle);

    /**
     * Notes whose cycles this end names, so that it is not asked again while nothing can have
     * changed: until the counter's alarm.
     *
     * @param processorCounter counts the cycles of the processor
     */
    protected final void count(CycleCounter processorCounter) {
        counter = processorCounter;
    }

    /**
     * Notes whether the line may be raised from now on, or is known to be released as long as it
     * does not change.
     *
     * @param stirred whether {@link #level} must be asked
     */
    protected final void stirLevel(boolean stirred) {
        levelStirred = stirred;
    }

    /**
     * Notes whether there may be an edge from now on, or is known to be none as long as the line
     * does not change.
     *
     * @param stirred whether {@link #edge} must be asked
     */
    protected final void stirEdge(boolean stirred) {
        edgeStirred = stirred;
    }
}
