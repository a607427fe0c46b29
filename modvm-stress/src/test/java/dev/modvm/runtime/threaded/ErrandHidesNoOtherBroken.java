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
    private final Errand errand = new RecordingErrand();
    private final Errand another = new RecordingErrand();

    @Actor
    public void asker() {
        add(errand);
    }

    @Actor
    public void owner(ZZ_Result result) {
        result.r1 = errands.poll() != null;
        if (result.r1) {
            count.getAndAdd(-1);
        }
        add(another);
        result.r2 = count.get() != 0;
    }

    private void add(Errand added) {
        errands.add(added);
        count.getAndAdd(1);
    }
}
