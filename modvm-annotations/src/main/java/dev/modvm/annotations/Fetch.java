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
 * int}: a value of the processor's base type. It is called at the start of each step; the
 * instruction's method follows in the same step. {@code bus.fetch(address)} is the load that is
 * made for it. A processor that takes an interrupt may return another opcode than the one in
 * memory, as the hardware does.
 *
 * <p>From the table of {@code class Accumulator}, {@code AccumulatorInstructions} (the dispatch),
 * {@code AccumulatorDisassembler} and, as a resource, the instruction reference {@code
 * AccumulatorInstructions.md} are generated, in the same package.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Fetch {}
