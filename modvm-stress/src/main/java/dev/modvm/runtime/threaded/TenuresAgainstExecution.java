package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * Where {@link Ownership#tenures} gives the same number twice, and the component was idle at both,
 * nobody has executed it in between. An owner counts itself after it has taken the component, and
 * before it executes it and gives it back, so that who sees it idle afterwards sees the count, and
 * who sees the count does not see the time before as idle.
 */
@JCStressTest
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "it was executed, and that was noticed")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "it was quiet")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "executed, and not quiet")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "executed, and taken for quiet")
@State
public class TenuresAgainstExecution {
    private final Ownership ownership = TestComponents.idle();
    private final AtomicInteger executions = new AtomicInteger();

    @Actor
    public void owner() {
        for (int round = 0; round < 3; round++) {
            if (ownership.tryEnter()) {
                executions.incrementAndGet();
                ownership.leave();
            }
        }
    }

    @Actor
    public void observer(ZZ_Result result) {
        int before = ownership.tenures();
        boolean wasIdle = !ownership.isOwned();
        int executionsBefore = executions.get();
        // Long enough for an owner to come and go.
        for (int spin = 0; spin < 10; spin++) {
            Thread.onSpinWait();
        }
        result.r1 = executions.get() != executionsBefore;
        boolean isIdle = !ownership.isOwned();
        result.r2 = wasIdle && isIdle && before == ownership.tenures();
    }
}
