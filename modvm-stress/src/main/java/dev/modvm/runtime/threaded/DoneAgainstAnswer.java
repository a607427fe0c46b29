package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/**
 * Whoever sees {@link Errand#isDone} sees the whole answer, though its fields are plain: they are
 * written before the volatile one, and read after it.
 */
@JCStressTest
@Outcome(id = "0, 0, 0, 0", expect = ACCEPTABLE, desc = "not done yet")
@Outcome(id = "1, 42, 2, 1", expect = ACCEPTABLE, desc = "done, with all that belongs to it")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "a part of the answer")
@State
public class DoneAgainstAnswer {
    private final Answer errand = new Answer();

    @Actor
    public void owner() {
        errand.perform();
    }

    @Actor
    public void asker(IIII_Result result) {
        if (errand.isDone()) {
            result.r1 = 1;
            result.r2 = errand.value();
            result.r3 = errand.waits();
            result.r4 = errand.failure() == null ? 0 : 1;
        }
    }
}
