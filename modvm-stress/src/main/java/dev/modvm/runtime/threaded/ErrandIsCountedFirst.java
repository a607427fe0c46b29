package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * Whoever sees an errand in the {@link Inbox} sees it counted: it is counted before it is added. So
 * an owner that looks at the count alone finds all that may be there.
 */
@JCStressTest
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "not there yet")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "on its way")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "there")
@Outcome(id = "true, false", expect = FORBIDDEN, desc = "there, and not counted")
@State
public class ErrandIsCountedFirst {
    private final Inbox inbox = new Inbox(false);
    private final Errand errand = new UnawaitedErrand();

    @Actor
    public void asker() {
        inbox.add(errand);
    }

    @Actor
    public void owner(ZZ_Result result) {
        result.r1 = !inbox.isEmpty();
        result.r2 = inbox.hasSome();
    }
}
