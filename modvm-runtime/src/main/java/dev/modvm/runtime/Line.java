package dev.modvm.runtime;

/**
 * An interrupt or reset line, as one component sees it: a wire that several components can pull,
 * and that is raised as long as one of them does. As a parameter of a component's method it is a
 * port. Raising it is not a query: nobody waits, and no change is lost.
 *
 * <p>All ports of this type with the same name are ends of the same line, unless the spec connects
 * a component's port to a line of another name.
 *
 * <p>In fused execution a line knows when it changed, and answers as of the clock cycle that the
 * caller names, in cycles of its own processor; in threaded execution it answers as of now.
 *
 * <p>Only the component that it was given to may call its methods.
 */
public abstract class Line {
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
     *     happened in that cycle or before counts
     * @return whether some component pulls it
     */
    public abstract boolean isRaised(long cycle);

    /**
     * Takes an edge: tells whether the line was raised, after it was not, since this was last
     * asked. Several such edges are taken as one.
     *
     * @param cycle as of which clock cycle of this component's processor, counted since boot: what
     *     happened in that cycle or before counts, what happened later is left for the next call
     * @return whether there was an edge
     */
    public abstract boolean takeEdge(long cycle);
}
