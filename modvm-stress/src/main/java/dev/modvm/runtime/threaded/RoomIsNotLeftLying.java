package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.lifecycle.ChannelBounds;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Who waits for room goes on when an owner leaves a long inbox behind, though its message lies far
 * back in it: the owner wakes it, since the component's own thread, which never runs here, may be
 * busy. The sender parks at once, so a lost wake-up is a test that does not end.
 */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the sender has gone on")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "impossible")
@State
public class RoomIsNotLeftLying {
    private final TestPeripheral peripheral = new TestPeripheral();
    private volatile boolean full;
    private volatile boolean waits;

    @Actor
    public void owner() {
        boolean entered = peripheral.ownership().tryEnter();
        for (int count = 0; count < ChannelBounds.CAPACITY; count++) {
            peripheral.tell();
        }
        full = true;
        // Long enough for the sender to fall asleep, mostly.
        for (int spin = 0; !waits || spin < 1_000; spin++) {
            Thread.onSpinWait();
        }
        if (entered) {
            peripheral.ownership().leave();
        }
    }

    @Actor
    public void sender(I_Result result) {
        while (!full) {
            Thread.onSpinWait();
        }
        waits = true;
        peripheral.tell();
        result.r1 = 1;
    }
}
