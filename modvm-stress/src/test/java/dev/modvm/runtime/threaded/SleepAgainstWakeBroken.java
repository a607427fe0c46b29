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
 * What {@link SleepAgainstWake} holds, with a thread that does not look again after it has
 * announced that it sleeps: a change that comes in between is not seen, and nobody is woken.
 */
@JCStressTest
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "it has seen the change")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "it slept, and was woken")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "it was woken in vain")
@Outcome(id = "true, false", expect = FORBIDDEN, desc = "it sleeps for ever")
@State
public class SleepAgainstWakeBroken {
    private volatile boolean asleep;
    private volatile boolean changed;
    private volatile boolean woken;

    @Actor
    public void sleeper(ZZ_Result result) {
        spin();
        boolean seen = changed;
        spin();
        if (!seen) {
            asleep = true;
        }
        result.r1 = !seen;
    }

    @Actor
    public void other() {
        spin();
        changed = true;
        if (asleep) {
            woken = true;
        }
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r2 = woken;
    }

    /** Long enough for a short run to see what comes of it; for both, or they would seldom meet. */
    private static void spin() {
        for (int times = 0; times < 50; times++) {
            Thread.onSpinWait();
        }
    }
}
