package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A {@link CallList} loses no call while calls come and are taken out, and shows them in their
 * order: whoever is called first is looked at first.
 */
@JCStressTest
@Outcome(id = "ABC", expect = ACCEPTABLE, desc = "all, in order")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "lost, twice, or overtaken")
@State
public class CallsComeInOrder {
    private static final int SEVERAL = 4;

    private final CallList calls = new CallList();
    private final Home first = TestComponents.home(calls);
    private final Home second = TestComponents.home(calls);
    private final Home third = TestComponents.home(calls);
    private final StringBuilder taken = new StringBuilder();

    @Actor
    public void caller() {
        first.call();
        second.call();
        third.call();
    }

    @Actor
    public void home() {
        take();
        take();
    }

    @Arbiter
    public void after(L_Result result) {
        for (int times = 0; times < SEVERAL; times++) {
            take();
        }
        result.r1 = taken.toString();
    }

    private void take() {
        Home home = calls.next();
        if (home != null) {
            taken.append(home == first ? 'A' : home == second ? 'B' : 'C');
        }
    }
}
