package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.TwoWayChannel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * What a thread did before it sent a message on a {@link TwoWayChannel} is visible to the thread
 * that receives it, and who waits for the message is woken: the queue's lock orders them.
 */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the message, and what came before")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "the message alone")
@State
public class RecvSeesWhatWasSent {
    private final TwoWayChannel.Ends<Object, Object> ends = TwoWayChannel.create();
    private int before;

    @Actor
    public void sender() {
        before = 1;
        ends.front().send("message");
    }

    @Actor
    public void receiver(I_Result result) {
        ends.back().recv();
        result.r1 = before;
    }
}
