package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.Waiting;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A thread that may sleep is woken: it announces that in {@link HeldComponents#rest}, and looks
 * once more before it sleeps; {@link HeldComponents#wake} is called after the change, and unparks
 * only those that have announced it. The thread parks at once, so a lost wake-up is a test that
 * does not end. {@code SleepAgainstWakeBroken} shows what comes of it without the second look.
 */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "it has seen the change, and all before it")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "it went on without the change")
@State
public class SleepAgainstWake {
    private volatile @Nullable HeldComponents sleeper;
    private volatile boolean changed;
    private int written;

    @Actor
    public void sleeper(I_Result result) {
        HeldComponents held = HeldComponents.ofThisThread();
        sleeper = held;
        int looks = 0;
        while (!changed) {
            looks = held.rest(Waiting.parking(), looks + 1);
        }
        held.stayAwake();
        result.r1 = written;
    }

    @Actor
    public void other() {
        written = 1;
        changed = true;
        // Where it is not there yet, it has yet to look.
        HeldComponents held = sleeper;
        if (held != null) {
            held.wake();
        }
    }
}
