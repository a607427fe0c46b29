package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * What the owner holds is noted with the component, although threads take turns: a thread that was
 * the last owner when it looked may not be any more when its compare-and-set succeeds, so {@link
 * Ownership} looks again under ownership. With the other thread's stack, the owner would not be
 * known as executing, and would take the wrong thing from the wrong stack when it leaves.
 */
@JCStressTest
@Outcome(
        id = {"1, 1", "1, 0", "0, 1"},
        expect = ACCEPTABLE,
        desc = "whoever owned it, was known as executing it")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "the other thread's stack, or nobody entered")
@State
public class LastHeldIsTheOwners {
    private final Ownership ownership = TestComponents.idle();

    @Actor
    public void one(II_Result result) {
        int first = enter();
        int second = enter();
        result.r1 = second == 0 ? first : second;
    }

    @Actor
    public void other(II_Result result) {
        result.r2 = enter();
    }

    private int enter() {
        if (!ownership.tryEnter()) {
            return 0;
        }
        int known = ownership.executingThread() == Thread.currentThread() ? 1 : 2;
        ownership.leave();
        return known;
    }
}
