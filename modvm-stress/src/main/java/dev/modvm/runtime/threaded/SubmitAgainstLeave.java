package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * No errand is left with an idle component and nobody told. {@link Ownership#submit} adds the
 * errand, then looks whether the component is idle; {@link Ownership#leave} makes it idle, then
 * looks whether the inbox is empty. One of the two sees the other only where no look overtakes the
 * write before it, which takes volatile accesses on both sides.
 */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the owner did it")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "it waits, and home was called")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "home was called in vain")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "it waits for ever")
@State
public class SubmitAgainstLeave {
    private final CallList calls = new CallList();
    private final Ownership ownership = TestComponents.idle(calls);
    private final Ownership elsewhere = TestComponents.idle();
    private final UnawaitedErrand errand = new UnawaitedErrand();

    @Actor
    public void owner() {
        if (ownership.tryEnter()) {
            ownership.leave();
        }
    }

    @Actor
    public void asker() {
        // As long as the owner takes to enter, so that it leaves when the errand comes.
        if (elsewhere.tryEnter()) {
            elsewhere.leave();
        }
        ownership.submit(errand);
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r1 = errand.isDone();
        result.r2 = !calls.isEmpty();
    }
}
