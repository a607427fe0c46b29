/**
 * What a query costs where each component has a thread of its own, measured with JMH, beside what
 * else two threads can exchange: a lock, queues, a hand-off that spins.
 */
@NullMarked
package dev.modvm.benchmarks.threads;

import org.jspecify.annotations.NullMarked;
