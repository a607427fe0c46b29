package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.ChannelClosed;
import dev.modvm.runtime.TwoWayChannel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * A message that a {@link TwoWayChannel} accepts can be received, although the channel is closed at
 * the same time; one that it refuses can't be: both look at the same flag under the queue's lock.
 */
@JCStressTest
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "accepted, and received")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "refused")
@Outcome(id = "true, false", expect = FORBIDDEN, desc = "lost")
@Outcome(id = "false, true", expect = FORBIDDEN, desc = "refused, and received")
@State
public class CloseAgainstSend {
    private final TwoWayChannel.Ends<Object, Object> ends = TwoWayChannel.create();

    @Actor
    public void sender(ZZ_Result result) {
        try {
            ends.front().send("message");
            result.r1 = true;
        } catch (ChannelClosed closed) {
            result.r1 = false;
        }
    }

    @Actor
    public void closer() {
        ends.close();
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r2 = ends.back().tryRecv() != null;
    }
}
