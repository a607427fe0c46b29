package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes a class a node: a component that acts by itself, in turns, and answers what others ask it.
 * Machines of nodes are networks: of computers, of cells, of agents.
 *
 * <p>The class is a plain class. Its {@link Cycle} method is called once for each turn; where it
 * returns for how many cycles the node can be left alone, it is called again only then, or after
 * one of the node's {@link Handles} methods. These, {@link Boot}, {@link Halt} and {@link Cycle}
 * methods take the ports that they use as parameters; {@code List<FrontEnd<U8>>} has a channel to
 * each other node, and to each peripheral. A machine runs the code of one node on one thread at a
 * time. A subclass of a node is a node.
 *
 * <p>A node ends by throwing {@code Terminated}. A machine ends when its last processor or node
 * has.
 *
 * <p>In fused execution nodes share the time of the machine: whoever is due first runs next, at
 * equal times whichever the spec declares first, and none takes two turns in one cycle. In threaded
 * execution each takes its turns on its own thread, as fast as it can; one that wants to be left
 * alone for ever sleeps until it is asked.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.CLASS)
public @interface Node {
    /**
     * The type of the values that this component exchanges.
     *
     * @return {@link U8}, {@link U16}, {@link U32} or {@link U64}; it must be given
     */
    Class<?> base() default void.class;

    /**
     * The type of the addresses that this component answers to, and puts on its ports.
     *
     * @return {@link U8}, {@link U16}, {@link U32} or {@link U64}; {@link SameAsBase} by default
     */
    Class<?> address() default SameAsBase.class;

    /**
     * The model that this component is of, for people: {@code "Router"}. It appears in {@code
     * Metadata} and in the names of threads.
     *
     * @return the model's name; the simple name of the class where it is empty
     */
    String model() default "";

    /**
     * The frequency of its turns, which relates it to the other nodes and processors of a machine,
     * in fused execution.
     *
     * @return the frequency in Hz, from 1 to 2,147,483,647; 0 where it has none: then no processor
     *     or node of the machine may have one, and all their cycles are equally long
     */
    long clock() default 0;
}
