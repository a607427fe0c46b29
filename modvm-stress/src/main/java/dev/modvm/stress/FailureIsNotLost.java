package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.Terminated;
import dev.modvm.runtime.lifecycle.ComponentLife;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A failure of a component is in its outcome, whether it comes before another end or after it. */
@JCStressTest
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "the failure, at once and for ever")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "it was lost")
@State
public class FailureIsNotLost {
    private final ComponentLife life = Lives.booted();

    @Actor
    public void ending() {
        life.end(Terminated.with(1));
    }

    @Actor
    public void failing(ZZ_Result result) {
        life.end(new IllegalStateException("on purpose"));
        result.r1 = hasFailed();
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r2 = hasFailed();
    }

    private boolean hasFailed() {
        return life.outcome().failure().isPresent();
    }
}
