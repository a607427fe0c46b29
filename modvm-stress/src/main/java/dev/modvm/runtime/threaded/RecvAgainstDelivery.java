package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.LoadRequest;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Who waits in {@link ThreadedFrontEnd#recv} gets the answer that is being delivered: it notes
 * itself as the receiver, then looks for answers; the owner adds the answer, then looks for a
 * receiver to wake. One of the two sees the other, or the receiver would sleep for ever, since it
 * parks at once.
 */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the answer, and what the handler has written")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "no answer, or not all of it")
@State
public class RecvAgainstDelivery {
    private final TestPeripheral peripheral = new TestPeripheral();
    private final FrontEnd<Void> channel = new ThreadedFrontEnd<>(peripheral);

    public RecvAgainstDelivery() {
        channel.send(new LoadRequest(0));
    }

    @Actor
    public void owner() {
        peripheral.visit();
    }

    @Actor
    public void asker(I_Result result) {
        channel.recv();
        result.r1 = peripheral.handled();
    }
}
