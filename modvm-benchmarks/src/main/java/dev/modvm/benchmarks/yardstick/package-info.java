/**
 * The yardsticks: 6502 computers written by hand, without the framework, to measure what the
 * framework costs. {@link dev.modvm.benchmarks.yardstick.FlatMos6502} is as fast as we could make
 * it, {@link dev.modvm.benchmarks.yardstick.PagedMos6502} is built as most emulators are.
 */
@NullMarked
package dev.modvm.benchmarks.yardstick;

import org.jspecify.annotations.NullMarked;
