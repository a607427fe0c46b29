package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Who claims a component while another thread owns it gets it handed over, sees what the last owner
 * has written, and is known as the one that executes it. {@link Ownership} notes what the claimer
 * holds, then who owns the component, then wakes it; the claimer parks at once, so a lost wake-up
 * is a test that does not end.
 */
@JCStressTest
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "handed over, or found idle")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "the write was not seen, or the stack is another's")
@State
public class HandOverAgainstClaim {
    private final Ownership ownership = TestComponents.idle();
    private volatile boolean owned;
    private int executions;

    @Actor
    public void owner(II_Result result) {
        boolean entered = ownership.tryEnter();
        owned = true;
        result.r1 = entered ? ++executions : -1;
        ownership.leave();
    }

    @Actor
    public void claimer(II_Result result) {
        while (!owned) {
            Thread.onSpinWait();
        }
        if (ownership.enterWhenIdle()) {
            int execution = ++executions;
            boolean known = ownership.executingThread() == Thread.currentThread();
            ownership.leave();
            result.r2 = known ? execution : -1;
        }
    }
}
