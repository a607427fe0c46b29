package dev.modvm.benchmarks.threads;

import dev.modvm.runtime.Request;

/**
 * Asks for a product.
 *
 * @param left one factor
 * @param right the other
 */
record Multiply(int left, int right) implements Request {}
