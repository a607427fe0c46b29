package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Who asks a component that its owner is leaving gets the answer, and does not sleep for ever: the
 * owner does the errand and wakes the asker, or it wakes whoever waits for what it leaves behind,
 * or the asker finds the component idle and does the errand itself. The asker parks at once, so a
 * lost wake-up is a test that does not end.
 */
@JCStressTest
@Outcome(id = "42", expect = ACCEPTABLE, desc = "the answer")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "no answer, or not all of it")
@State
public class PerformAgainstLeave {
    private final Ownership ownership = TestComponents.idle();
    private final Ownership elsewhere = TestComponents.idle();

    @Actor
    public void owner() {
        if (ownership.tryEnter()) {
            ownership.leave();
        }
    }

    @Actor
    public void asker(I_Result result) {
        // As long as the owner takes to enter, so that it leaves when the errand comes.
        if (elsewhere.tryEnter()) {
            elsewhere.leave();
        }
        Answer errand = new Answer();
        ownership.perform(errand);
        result.r1 = errand.isDone() ? errand.value() : -1;
    }
}
