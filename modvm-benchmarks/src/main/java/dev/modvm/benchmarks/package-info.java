/**
 * Measures what a fused machine costs. {@link dev.modvm.benchmarks.Benchmarks} is the command: it
 * starts the programs of {@link dev.modvm.benchmarks.forks}, each in JVMs of its own, and writes
 * what they say into a table and a chart.
 */
@NullMarked
package dev.modvm.benchmarks;

import org.jspecify.annotations.NullMarked;
