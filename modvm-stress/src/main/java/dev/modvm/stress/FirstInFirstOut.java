package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.TwoWayChannel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Messages of a {@link TwoWayChannel} arrive in the order in which they were sent, each once, with
 * or without waiting.
 */
@JCStressTest
@Outcome(id = "1, 2, 3", expect = ACCEPTABLE, desc = "in order")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "out of order, twice, or lost")
@State
public class FirstInFirstOut {
    private final TwoWayChannel.Ends<Integer, Integer> ends = TwoWayChannel.create();

    @Actor
    public void sender() {
        ends.front().send(1);
        ends.front().send(2);
        ends.front().send(3);
    }

    @Actor
    public void receiver(III_Result result) {
        Integer first = ends.back().tryRecv();
        result.r1 = first == null ? ends.back().recv() : first;
        Integer second = ends.back().tryRecv();
        result.r2 = second == null ? ends.back().recv() : second;
        result.r3 = ends.back().recv();
    }
}
