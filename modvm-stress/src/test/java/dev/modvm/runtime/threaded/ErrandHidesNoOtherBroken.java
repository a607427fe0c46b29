package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** What {@link ErrandHidesNoOther} holds, with an inbox that counts an errand after it is added. */
@JCStressTest
@Outcome(
        id = {"true, true", "false, true"},
        expect = ACCEPTABLE,
        desc = "the other errand is seen, whether this one was there already or not")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "the other errand is hidden")
@State
public class ErrandHidesNoOtherBroken {
    private final Queue<Errand> errands = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Errand errand = new UnawaitedErrand();
    private final Errand another = new UnawaitedErrand();

    @Actor
    public void asker() {
        errands.add(errand);
        spin();
        count.getAndAdd(1);
    }

    @Actor
    public void owner(ZZ_Result result) {
        spin();
        result.r1 = errands.poll() != null;
        if (result.r1) {
            count.getAndAdd(-1);
        }
        errands.add(another);
        count.getAndAdd(1);
        result.r2 = count.get() != 0;
    }

    /** Long enough for a short run to see what comes of it; for both, or they would seldom meet. */
    private static void spin() {
        for (int times = 0; times < 50; times++) {
            Thread.onSpinWait();
        }
    }
}
