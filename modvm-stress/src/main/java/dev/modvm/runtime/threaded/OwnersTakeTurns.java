package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * One thread at a time executes a component, and sees what the one before it has written: {@link
 * Ownership#tryEnter} takes the owner by compare-and-set, {@link Ownership#leave} gives it back by
 * a volatile write, and so what components keep in plain fields is handed over.
 */
@JCStressTest
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "one after the other")
@Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "the other way round")
@Outcome(
        id = {"1, 0", "0, 1"},
        expect = ACCEPTABLE,
        desc = "the other one found it busy")
@Outcome(id = "1, 1", expect = FORBIDDEN, desc = "both at once, or the write was not seen")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "nobody entered")
@State
public class OwnersTakeTurns {
    private final Ownership ownership = TestComponents.idle();
    private int executions;

    @Actor
    public void one(II_Result result) {
        result.r1 = execute();
    }

    @Actor
    public void other(II_Result result) {
        result.r2 = execute();
    }

    private int execute() {
        if (!ownership.tryEnter() && !ownership.enterSoon()) {
            return 0;
        }
        int execution = ++executions;
        ownership.leave();
        return execution;
    }
}
