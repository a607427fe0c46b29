package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes a class a processor: a component that runs by itself, one {@link Step} after the other, and
 * sends requests to peripherals.
 *
 * <p>The class is a plain class. Its {@link Step}, {@link Boot} and {@link Halt} methods take the
 * ports that they use as parameters. A subclass of a processor is a processor.
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
     * @return the frequency in Hz, up to 2,147,483,647; 0 where it has none: then no processor of
     *     the machine may have one, and all their cycles are equally long
     */
    long clock() default 0;

    /**
     * When, within a step, its accesses to a bus happen.
     *
     * @return {@link Timing#ACCESS} where each access is one clock cycle
     */
    Timing timing() default Timing.STEP;
}
