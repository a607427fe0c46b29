package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Who waits in {@link RollCall#awaitAll} for a component to finish is woken by its {@link
 * RollCall#finish}, and then sees what that component has written: they share a lock, and the look
 * and the wait are under it.
 */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "it has waited for the end")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "it came back before, or was interrupted")
@State
public class FinishWakesJoin {
    private final RollCall rollCall = new RollCall(1, 0);
    private int written;

    @Actor
    public void component() {
        written = 1;
        rollCall.finish(0);
    }

    @Actor
    public void outsider(I_Result result) {
        try {
            rollCall.awaitAll();
            result.r1 = written;
        } catch (InterruptedException unexpected) {
            result.r1 = -1;
        }
    }
}
