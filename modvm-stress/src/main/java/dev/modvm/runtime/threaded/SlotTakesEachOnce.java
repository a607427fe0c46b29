package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Of two threads that offer an errand to a {@link Slot}, each knows whether its errand is in there;
 * what is in there is taken out once. The place is free again only when the errand is done, so that
 * no errand is written over.
 */
@JCStressTest
@Outcome(
        id = {"0, 0", "0, 1", "1, 0", "1, 1"},
        expect = ACCEPTABLE,
        desc = "as often as it was put in")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "lost, or done twice")
@State
public class SlotTakesEachOnce {
    private static final int WRONG = 9;

    private final Slot slot = new Slot();
    private final CountedErrand first = new CountedErrand();
    private final CountedErrand second = new CountedErrand();
    private boolean firstOffered;
    private boolean secondOffered;

    @Actor
    public void asker() {
        firstOffered = slot.offer(first);
    }

    @Actor
    public void otherAskerAndOwner() {
        secondOffered = slot.offer(second);
        perform();
    }

    @Arbiter
    public void after(II_Result result) {
        perform();
        result.r1 = outcome(firstOffered, first);
        result.r2 = outcome(secondOffered, second);
    }

    private void perform() {
        Errand errand = slot.next();
        if (errand != null) {
            errand.perform();
        }
    }

    private static int outcome(boolean offered, CountedErrand errand) {
        return errand.performed == (offered ? 1 : 0) ? errand.performed : WRONG;
    }

    private static final class CountedErrand extends Errand {
        private int performed;

        @Override
        void work() {
            performed++;
        }
    }
}
