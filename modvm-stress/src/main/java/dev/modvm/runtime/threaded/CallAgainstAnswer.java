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
 * A component's own thread, which has been called already, misses no change: {@link Home#call}
 * comes after the change and does nothing where a call is unanswered; the thread answers the call
 * in {@link CallList#next}, and then looks.
 */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "seen because of the first call")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "not seen, and called again")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "seen, and called again in vain")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "not seen, and not called")
@State
public class CallAgainstAnswer {
    private final CallList calls = new CallList();
    private final Home home = TestComponents.home(calls);
    private volatile boolean changed;

    public CallAgainstAnswer() {
        home.call();
    }

    @Actor
    public void home(ZZ_Result result) {
        result.r1 = calls.next() == home && changed;
    }

    @Actor
    public void other() {
        changed = true;
        home.call();
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r2 = !calls.isEmpty();
    }
}
