package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the one method of a {@link Processor} that executes its next instruction.
 *
 * <p>The method takes ports, and returns the clock cycles that the instruction took ({@code int} or
 * {@code long}, one or more), or {@code void}, which means one cycle. It is called again and again
 * until it ends the component by throwing {@code Terminated}, or the machine halts.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Step {}
