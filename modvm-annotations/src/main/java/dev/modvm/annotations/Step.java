package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the one method of a {@link Processor} that executes its next instruction.
 *
 * <p>The method takes ports, and returns the clock cycles that the instruction took ({@code int} or
 * {@code long}, one or more), or {@code void}, which means one cycle. With {@link Timing#ACCESS} it
 * returns {@code void}, and makes at least one access to a bus: its accesses are its cycles. It is
 * called again and again until it ends the component by throwing {@code Terminated}, or the machine
 * halts. A step that takes no time ends the component as a failure.
 *
 * <p>In place of it, a processor may have an instruction table, which begins with {@link Fetch}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Step {}
