package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * An errand that is taken out of the {@link Inbox} as soon as it is in it takes no other one's
 * count away: it was counted before. Else the count of what is left would be 0 for a moment, and an
 * owner that leaves would not see it.
 */
@JCStressTest
@Outcome(
        id = {"true, true", "false, true"},
        expect = ACCEPTABLE,
        desc = "the other errand is seen, whether this one was there already or not")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "the other errand is hidden")
@State
public class ErrandHidesNoOther {
    private final Inbox inbox = new Inbox(false);
    private final Errand errand = new UnawaitedErrand();
    private final Errand another = new UnawaitedErrand();

    @Actor
    public void asker() {
        inbox.add(errand);
    }

    @Actor
    public void owner(ZZ_Result result) {
        result.r1 = inbox.next() != null;
        inbox.add(another);
        result.r2 = inbox.hasSome();
    }
}
