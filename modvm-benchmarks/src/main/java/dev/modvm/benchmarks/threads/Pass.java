package dev.modvm.benchmarks.threads;

import dev.modvm.runtime.Request;

/**
 * The token of a ring.
 *
 * @param hops how far it goes; once round more, each station ends that it passes
 */
record Pass(int hops) implements Request {}
