package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.ChannelClosed;
import dev.modvm.runtime.TwoWayChannel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Who waits for messages of a {@link TwoWayChannel} gets all that were sent before it was closed,
 * and is then woken to be told.
 */
@JCStressTest
@Outcome(id = "1, -1", expect = ACCEPTABLE, desc = "the message, then the end")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "the message was lost, or came after the end")
@State
public class CloseAgainstRecv {
    private final TwoWayChannel.Ends<Integer, Integer> ends = TwoWayChannel.create();

    @Actor
    public void sender() {
        ends.front().send(1);
        ends.close();
    }

    @Actor
    public void receiver(II_Result result) {
        result.r1 = receive();
        result.r2 = receive();
    }

    private int receive() {
        try {
            return ends.back().recv();
        } catch (ChannelClosed closed) {
            return -1;
        }
    }
}
