package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the method of a {@link Processor} that executes every opcode for which there is no {@link
 * Instruction}.
 *
 * <p>The method takes the opcode as an {@code int}, then ports. It returns {@code void}, which is
 * one cycle, or the clock cycles that it took ({@code int} or {@code long}), with the fetch of the
 * opcode.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Otherwise {}
