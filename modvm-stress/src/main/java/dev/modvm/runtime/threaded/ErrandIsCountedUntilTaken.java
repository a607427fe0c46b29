package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * An errand is counted until after it is taken out of the {@link Inbox}: where nothing is counted,
 * and nothing added, there is nothing in it.
 */
@JCStressTest
@Outcome(
        id = {"true, true", "true, false"},
        expect = ACCEPTABLE,
        desc = "counted")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "taken out")
@Outcome(id = "false, true", expect = FORBIDDEN, desc = "not counted any more, and still there")
@State
public class ErrandIsCountedUntilTaken {
    private final Inbox inbox = new Inbox(false);

    public ErrandIsCountedUntilTaken() {
        inbox.add(new UnawaitedErrand());
    }

    @Actor
    public void owner() {
        inbox.next();
    }

    @Actor
    public void observer(ZZ_Result result) {
        result.r1 = inbox.hasSome();
        result.r2 = !inbox.isEmpty();
    }
}
