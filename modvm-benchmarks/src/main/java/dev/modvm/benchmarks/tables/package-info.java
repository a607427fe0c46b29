/**
 * Instruction tables of different shapes, to see what {@code @Instruction(frequent = true)} does to
 * their speed. Each is compiled while that is measured, from its sources, once with its marks and
 * once without them: so that two machines execute the same instructions, and share no code.
 */
@NullMarked
package dev.modvm.benchmarks.tables;

import org.jspecify.annotations.NullMarked;
