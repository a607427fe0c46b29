package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes a method of a {@link Peripheral} or a {@link Processor} the handler of a request.
 *
 * <p>The method's first parameters are the components of the request's record, in order, or the
 * record itself; ports may follow. For loads, peeks and saves the parameters are the carriers of
 * the component's types: {@code int} for {@link U8}, {@link U16} and {@link U32}, {@code long} for
 * {@link U64}. What the method returns is the answer: {@code Data} for loads and peeks, {@code
 * Reply} for a user's own request, {@code Good} where it returns nothing. A handler that throws
 * {@code RequestFailed} answers {@code Fail} with its code.
 *
 * <p>A typed port passes the components straight to a handler that takes them. The record itself is
 * made only where the handler takes it, or where the request is untyped: so don't let its
 * constructor change or check values.
 *
 * <p>A processor handles a query between its steps, or while it waits in a query of its own, in
 * both executions. One-way messages reach it between its steps only, except that a query takes
 * along what was sent on the same port before.
 *
 * <p>A handler may take {@code WaitStates}, to make the access that it handles last longer.
 *
 * <p>The annotation may be repeated: one method may handle several requests of the same shape.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Repeatable(Handles.Repeated.class)
public @interface Handles {
    /**
     * The request that the method handles.
     *
     * @return the class of a record that implements {@code Request}; it must be given
     */
    Class<?> value() default void.class;

    /** Holds several {@link Handles} of one element; written by the compiler, not by hand. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @interface Repeated {
        /**
         * The annotations held.
         *
         * @return all of them, in source order
         */
        Handles[] value() default {};
    }
}
