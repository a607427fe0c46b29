package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes a class a processor: a component that runs by itself, one {@link Step} after the other, and
 * sends requests to other components. With {@link Handles} methods it answers requests too.
 *
 * <p>The class is a plain class. Its {@link Step}, {@link Boot}, {@link Halt} and {@link Handles}
 * methods take the ports that they use as parameters. In place of a {@link Step} method it may have
 * an instruction table: {@link Fetch}, {@link Instruction} and {@link Otherwise}. A subclass of a
 * processor is a processor.
 *
 * <p>Each processor has a time of its own, which begins at 0 when the machine has booted, and which
 * all buses that it takes show. In fused execution the processor with the least time steps next, at
 * equal times the one that the spec declares first. In threaded execution each goes as fast as it
 * can, and their times are not related.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.CLASS)
public @interface Processor {
    /**
     * The type of the values that this component exchanges.
     *
     * @return {@link U8}, {@link U16}, {@link U32} or {@link U64}; it must be given
     */
    Class<?> base() default void.class;

    /**
     * The type of the addresses that this component puts on its ports.
     *
     * @return {@link U8}, {@link U16}, {@link U32} or {@link U64}; {@link SameAsBase} by default
     */
    Class<?> address() default SameAsBase.class;

    /**
     * The model that this component is of, for people: {@code "NMOS 6502"}. It appears in {@code
     * Metadata} and in the names of threads.
     *
     * @return the model's name; the simple name of the class where it is empty
     */
    String model() default "";

    /**
     * The frequency of its clock, which relates it to the other processors of a machine.
     *
     * <p>Times of different clocks are compared exactly, without drift. A clock does not make a
     * machine run at that rate: {@code Pacing} does.
     *
     * @return the frequency in Hz, from 1 to 2,147,483,647; 0 where it has none: then no processor
     *     of the machine may have one, and all their cycles are equally long
     */
    long clock() default 0;

    /**
     * When, within a step, its accesses to a bus happen.
     *
     * @return {@link Timing#ACCESS} where each access is one clock cycle; then one of its methods
     *     must take a bus. By default {@link Timing#STEP}
     */
    Timing timing() default Timing.STEP;
}
