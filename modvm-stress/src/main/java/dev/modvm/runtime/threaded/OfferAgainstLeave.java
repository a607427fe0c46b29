package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * What {@link PerformAgainstLeave} holds, for an errand in the {@link Slot} of a confined
 * component: the owner that leaves it finds the errand, or the asker finds the component idle. The
 * component has ended, so that any thread may own it, and its own thread, which never runs here,
 * need not come. The asker parks at once, so a lost wake-up is a test that does not end.
 */
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "somebody took it out")
@Outcome(id = "false", expect = FORBIDDEN, desc = "nobody did")
@State
public class OfferAgainstLeave {
    private final Ownership ownership = TestComponents.confinedAndEnded();
    private final Ownership elsewhere = TestComponents.idle();

    @Actor
    public void owner() {
        if (ownership.tryEnter()) {
            ownership.leave();
        }
    }

    @Actor
    public void asker(Z_Result result) {
        // As long as the owner takes to enter, so that it leaves when the errand comes.
        if (elsewhere.tryEnter()) {
            elsewhere.leave();
        }
        Answer errand = new Answer();
        ownership.perform(errand);
        result.r1 = errand.isDone();
    }
}
