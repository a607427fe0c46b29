package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Names the request that a method of a port interface sends.
 *
 * <p>A port interface is an interface that a component's method takes as a parameter; the machine
 * generates its implementation. The method's parameters are the components of the request's record,
 * in order. It returns what the handler returns, or nothing, and throws {@code RequestFailed} where
 * the request is answered {@code Fail}.
 *
 * <p>What the method is given goes straight to a handler that takes the components. The record
 * itself is made only where the handler takes it, or where the request is untyped: so don't let its
 * constructor change or check values.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Sends {
    /**
     * The request that the method sends.
     *
     * @return the class of a record that implements {@code Request}; it must be given
     */
    Class<?> value() default void.class;

    /**
     * Whether the method returns without waiting for the answer; what the handler answers is lost.
     * The message is handled some time later, in fused execution at the latest at the end of the
     * current step, or of the next one where it is sent while a message is handled.
     *
     * @return {@code true} to wait only for room in the queue; the method then returns {@code void}
     */
    boolean oneWay() default false;
}
