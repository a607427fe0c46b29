package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the method of a component that is called once when the machine starts, before any step.
 *
 * <p>The method takes ports and returns nothing. Peripherals boot in the order in which the spec
 * declares them, then the processors; a component can query only those that have booted before it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Boot {}
