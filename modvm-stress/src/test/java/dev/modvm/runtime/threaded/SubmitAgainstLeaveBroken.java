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
 * What {@link SubmitAgainstLeave} holds, with a component that looks into its inbox before it is
 * idle: an errand that comes in between is left, and nobody is told.
 */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the owner did it")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "it waits, and home was called")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "home was called in vain")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "it waits for ever")
@State
public class SubmitAgainstLeaveBroken {
    private final Inbox inbox = new Inbox(false);
    private final UnawaitedErrand errand = new UnawaitedErrand();
    private volatile boolean owned;
    private volatile boolean called;

    @Actor
    public void owner() {
        owned = true;
        Errand next = inbox.next();
        if (next != null) {
            next.perform();
        }
        if (inbox.hasSome()) {
            called = true;
        }
        spin();
        owned = false;
    }

    @Actor
    public void asker() {
        spin();
        inbox.add(errand);
        if (!owned) {
            called = true;
        }
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r1 = errand.isDone();
        result.r2 = called;
    }

    /** Long enough for a short run to see what comes of it; for both, or they would seldom meet. */
    private static void spin() {
        for (int times = 0; times < 50; times++) {
            Thread.onSpinWait();
        }
    }
}
