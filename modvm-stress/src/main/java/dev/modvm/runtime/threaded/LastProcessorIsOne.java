package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/**
 * Exactly one of two processors that end at once is told by {@link RollCall#finish} that it is the
 * last one, and wakes the peripherals: noting and counting are under one lock.
 */
@JCStressTest
@Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "the first actor's")
@Outcome(id = "false, true, 0", expect = ACCEPTABLE, desc = "the second actor's")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "nobody, or both, or a number that is left")
@State
public class LastProcessorIsOne {
    private final RollCall rollCall = new RollCall(0, 2);

    @Actor
    public void one(ZZI_Result result) {
        result.r1 = rollCall.finish(0);
    }

    @Actor
    public void other(ZZI_Result result) {
        result.r2 = rollCall.finish(1);
    }

    @Arbiter
    public void after(ZZI_Result result) {
        result.r3 = rollCall.unfinishedProcessors();
    }
}
