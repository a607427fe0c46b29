package dev.modvm.benchmarks.threads;

import dev.modvm.annotations.Sends;

/** The way from one station of a ring to another. */
interface Neighbour {
    @Sends(value = Pass.class, oneWay = true)
    void pass(int hops);
}
