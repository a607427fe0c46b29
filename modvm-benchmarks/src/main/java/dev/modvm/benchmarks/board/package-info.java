/**
 * The machines that are measured, made with the framework. {@link
 * dev.modvm.benchmarks.board.BenchmarkBoard} is the one that the hand-written computers are
 * compared with.
 */
@NullMarked
package dev.modvm.benchmarks.board;

import org.jspecify.annotations.NullMarked;
