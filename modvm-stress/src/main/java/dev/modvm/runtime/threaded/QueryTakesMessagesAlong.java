package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A query takes along what the same thread has sent before it, whoever owns the component
 * meanwhile: who enters it serves its inbox first, and who can't enter it queues up behind.
 */
@JCStressTest
@Outcome(
        id = {"1, 0", "1, 1"},
        expect = ACCEPTABLE,
        desc = "the message came first")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "the query overtook it")
@State
public class QueryTakesMessagesAlong {
    private final TestPeripheral peripheral = new TestPeripheral();

    @Actor
    public void sender(II_Result result) {
        peripheral.tell();
        result.r1 = peripheral.handled();
    }

    @Actor
    public void other(II_Result result) {
        result.r2 = peripheral.handled();
    }
}
