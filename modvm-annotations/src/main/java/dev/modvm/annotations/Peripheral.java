package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes a class a peripheral: a component that answers requests, in its {@link Handles} methods or
 * out of its {@link Memory}.
 *
 * <p>The class is a plain class. Its {@link Handles}, {@link Boot}, {@link Halt} and {@link Cycle}
 * methods take the ports that they use as parameters; its {@link Cycle} method tells it the time. A
 * machine runs the code of one peripheral on one thread at a time. A subclass of a peripheral is a
 * peripheral.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.CLASS)
public @interface Peripheral {
    /**
     * The type of the values that this component exchanges.
     *
     * @return {@link U8}, {@link U16}, {@link U32} or {@link U64}; it must be given
     */
    Class<?> base() default void.class;

    /**
     * The type of the addresses that this component answers to.
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
     * Whether, where each component has a thread of its own, only that thread ever executes this
     * one. Otherwise whoever asks it while it is idle does so. It is for what belongs to a thread:
     * a window system, a library with thread-local state. A query then costs a hand-over to the
     * other thread and back. Its {@link Memory} is read and written directly all the same.
     *
     * @return whether it wants its own thread always; without effect in fused execution, which has
     *     one thread
     */
    boolean confined() default false;
}
