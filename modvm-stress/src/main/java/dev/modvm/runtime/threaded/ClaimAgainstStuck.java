package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.lifecycle.ComponentLife;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * A component is nobody's after all, where its claimer gives up waiting while its owner hands it
 * over: {@link Ownership#enterWhenIdle} takes what was granted, also where it did not wait for it.
 */
@JCStressTest
@Outcome(
        id = {"true, false", "false, false"},
        expect = ACCEPTABLE,
        desc = "the claimer had it, or not, and it is idle")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "it belongs to somebody who has gone")
@State
public class ClaimAgainstStuck {
    private final ComponentLife life = TestComponents.life();
    private final Ownership ownership = TestComponents.idle(life, new CallList());
    private volatile boolean owned;

    @Actor
    public void owner() {
        boolean entered = ownership.tryEnter();
        owned = true;
        life.stuck();
        ownership.callAskers();
        if (entered) {
            ownership.leave();
        }
    }

    @Actor
    public void claimer(ZZ_Result result) {
        while (!owned) {
            Thread.onSpinWait();
        }
        result.r1 = ownership.enterWhenIdle();
        if (result.r1) {
            ownership.leave();
        }
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r2 = ownership.isOwned();
    }
}
