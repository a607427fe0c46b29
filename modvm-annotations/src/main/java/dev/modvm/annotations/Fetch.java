package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the method of a {@link Processor} that reads the next opcode, and makes the processor an
 * instruction table: in place of one {@link Step} method, it has a method for each {@link
 * Instruction}.
 *
 * <p>The method takes ports, advances the program counter, and returns the opcode as an {@code
 * int}. A processor that takes an interrupt may return another opcode than the one in memory, as
 * the hardware does.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Fetch {}
