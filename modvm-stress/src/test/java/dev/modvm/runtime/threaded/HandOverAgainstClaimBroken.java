package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * What {@link HandOverAgainstClaim} holds, with an owner that hands the component over before it
 * has noted what the claimer holds: the claimer takes it from the wrong stack.
 */
@JCStressTest
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "the claimer's own")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "still the last owner's")
@State
public class HandOverAgainstClaimBroken {
    private static final int LAST_OWNER = 1;
    private static final int CLAIMER = 2;

    private final AtomicInteger owner = new AtomicInteger(LAST_OWNER);
    private volatile int lastHeld = LAST_OWNER;

    @Actor
    public void owner(II_Result result) {
        result.r1 = lastHeld;
        owner.set(CLAIMER);
        spin();
        lastHeld = CLAIMER;
    }

    @Actor
    public void claimer(II_Result result) {
        while (owner.get() != CLAIMER) {
            Thread.onSpinWait();
        }
        result.r2 = lastHeld;
    }

    /** Long enough for a short run to see what comes of it. */
    private static void spin() {
        for (int times = 0; times < 50; times++) {
            Thread.onSpinWait();
        }
    }
}
