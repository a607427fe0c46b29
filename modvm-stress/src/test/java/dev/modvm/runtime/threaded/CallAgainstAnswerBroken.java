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
 * What {@link CallAgainstAnswer} holds, with a thread that looks before it answers the call: a
 * change that comes in between is not seen, and its call is taken for the one before.
 */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "seen because of the first call")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "not seen, and called again")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "seen, and called again in vain")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "not seen, and not called")
@State
public class CallAgainstAnswerBroken {
    private final CallList calls = new CallList();
    private final Home home = TestComponents.home(calls);
    private volatile boolean changed;

    public CallAgainstAnswerBroken() {
        home.call();
    }

    @Actor
    public void home(ZZ_Result result) {
        spin();
        boolean seen = changed;
        spin();
        result.r1 = calls.next() == home && seen;
    }

    @Actor
    public void other() {
        spin();
        changed = true;
        home.call();
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r2 = !calls.isEmpty();
    }

    /** Long enough for a short run to see what comes of it; for both, or they would seldom meet. */
    private static void spin() {
        for (int times = 0; times < 50; times++) {
            Thread.onSpinWait();
        }
    }
}
