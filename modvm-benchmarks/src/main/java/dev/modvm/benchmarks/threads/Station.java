package dev.modvm.benchmarks.threads;

import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Node;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.U16;
import dev.modvm.runtime.Terminated;
import java.util.List;

/** A station of a ring: it passes the token on in a turn of its own, and sleeps until it comes. */
@Node(base = U16.class, model = "Station")
final class Station {
    private static final int NO_TOKEN = Integer.MIN_VALUE;

    private final RingTimes times;
    private final int number;
    private int token;

    Station(RingTimes times, int number) {
        this.times = times;
        this.number = number;
        token = number == 0 ? times.hops() : NO_TOKEN;
    }

    @Handles(Pass.class)
    void take(int hops) {
        token = hops;
    }

    @Cycle
    long turn(long cycles, @Port("stations") List<Neighbour> stations) {
        if (token != NO_TOKEN) {
            times.pass(token);
            if (token > -stations.size() + 1) {
                stations.get((number + 1) % stations.size()).pass(token - 1);
            }
            if (token <= 0) {
                throw Terminated.with(0);
            }
            token = NO_TOKEN;
        }
        return Long.MAX_VALUE;
    }
}
