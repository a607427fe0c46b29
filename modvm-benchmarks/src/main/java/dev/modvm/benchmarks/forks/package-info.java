/**
 * What is measured, each in a JVM that is started for it and that prints its figures, one on a
 * line.
 */
@NullMarked
package dev.modvm.benchmarks.forks;

import org.jspecify.annotations.NullMarked;
