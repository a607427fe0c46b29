package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the method of a component that is called once when the component has ended: the place to
 * release what {@link Boot} has taken.
 *
 * <p>The method takes ports and returns nothing. A processor halts when it has ended, peripherals
 * in the reverse order of booting when the last processor has ended. It is called for every
 * component that has booted, whatever ended it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Halt {}
