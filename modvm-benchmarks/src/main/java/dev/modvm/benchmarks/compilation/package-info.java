/**
 * Projects whose compilation is measured, and the program that compiles them: a JVM of its own for
 * each figure.
 */
@NullMarked
package dev.modvm.benchmarks.compilation;

import org.jspecify.annotations.NullMarked;
