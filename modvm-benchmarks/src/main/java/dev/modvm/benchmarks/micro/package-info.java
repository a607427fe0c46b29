/**
 * JMH benchmarks of single things that a machine does, in fused execution: an access to a bus, a
 * query, a look at a line. They show where a difference between whole programs comes from; what is
 * promised to users is measured with whole programs.
 *
 * <p>Each operation needs the result of the one before, so that the compiler can neither leave
 * operations out nor do several at once. So the figures are latencies, the same as in an emulator
 * whose program counter waits for the opcode. What a machine does is started by {@code
 * machine.run(cycles)}, whose own price, and the outcome that it allocates, are spread over {@value
 * dev.modvm.benchmarks.micro.BusAccess#OPERATIONS} operations: with the profiler {@code gc}, "0
 * bytes for each operation" reads {@code 0.001 B/op} or less.
 */
@NullMarked
package dev.modvm.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
