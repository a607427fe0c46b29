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
     *
     * @return {@code true} to wait only for room in the queue; the method then returns {@code void}
     */
    boolean oneWay() default false;
}
