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
import org.openjdk.jcstress.infra.results.JJJ_Result;

/**
 * Of two ends of a component the first one stands, for everybody who looks at its outcome: {@link
 * ComponentLife} looks and notes under one lock.
 */
@JCStressTest
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "the first actor's")
@Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "the second actor's")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "one that was seen did not stand")
@State
public class FirstEndStands {
    private final ComponentLife life = Lives.booted();

    @Actor
    public void one(JJJ_Result result) {
        life.end(Terminated.with(1));
        result.r1 = code();
    }

    @Actor
    public void other(JJJ_Result result) {
        life.end(Terminated.with(2));
        result.r2 = code();
    }

    @Arbiter
    public void after(JJJ_Result result) {
        result.r3 = code();
    }

    private long code() {
        return life.outcome().code().orElse(-1);
    }
}
