package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.LoadRequest;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Who waits in {@link ThreadedFrontEnd#recv} goes on when an owner leaves a long inbox behind, with
 * the message in it, though another thread has sent that: the owner wakes who receives, since the
 * component's own thread, which never runs here, may be busy. The receiver parks at once, so a lost
 * wake-up is a test that does not end.
 */
@JCStressTest
@Outcome(id = "41", expect = ACCEPTABLE, desc = "the answer, after all that came before")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "not all was handled before")
@State
public class AnswerIsNotLeftLying {
    private static final int MORE_THAN_AN_OWNER_SERVES = 40;

    private final TestPeripheral peripheral = new TestPeripheral();
    private final FrontEnd<Void> channel = new ThreadedFrontEnd<>(peripheral);
    private volatile boolean sent;
    private volatile boolean waits;

    @Actor
    public void owner() {
        boolean entered = peripheral.ownership().tryEnter();
        for (int count = 0; count < MORE_THAN_AN_OWNER_SERVES; count++) {
            peripheral.tell();
        }
        channel.send(new LoadRequest(0));
        sent = true;
        // Long enough for the receiver to fall asleep, mostly.
        for (int spin = 0; !waits || spin < 1_000; spin++) {
            Thread.onSpinWait();
        }
        if (entered) {
            peripheral.ownership().leave();
        }
    }

    @Actor
    public void asker(I_Result result) {
        while (!sent) {
            Thread.onSpinWait();
        }
        waits = true;
        channel.recv();
        result.r1 = peripheral.handled();
    }
}
