package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A home that two threads call at once is in the {@link CallList} once: in it twice, it would lead
 * to itself, and the list would never end.
 */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "once")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "not at all, or twice")
@State
public class CalledTwiceIsListedOnce {
    private static final int SEVERAL = 3;

    private final CallList calls = new CallList();
    private final Home home = TestComponents.home(calls);

    @Actor
    public void one() {
        home.call();
    }

    @Actor
    public void other() {
        home.call();
    }

    @Arbiter
    public void after(I_Result result) {
        while (result.r1 < SEVERAL && calls.next() != null) {
            result.r1++;
        }
    }
}
