package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.lifecycle.ChannelBounds;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * One-way messages are counted without a loss while they come and go, each is handled once, and who
 * waits for room goes on. They are counted one by one before they are added, and several at once
 * after they were taken out. Afterwards as many as fill the inbox are counted as so many again.
 */
@JCStressTest
@Outcome(id = "1040, 1024", expect = ACCEPTABLE, desc = "all handled, and all room is back")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "a message or its room was lost")
@State
public class RoomAgainstService {
    private static final int MORE_THAN_ROOM = 16;

    private final TestPeripheral peripheral = new TestPeripheral();
    private volatile boolean sent;

    public RoomAgainstService() {
        for (int count = 0; count < ChannelBounds.CAPACITY - MORE_THAN_ROOM; count++) {
            peripheral.tell();
        }
    }

    @Actor
    public void sender() {
        for (int count = 0; count < 2 * MORE_THAN_ROOM; count++) {
            peripheral.tell();
        }
        sent = true;
    }

    @Actor
    public void own() {
        do {
            peripheral.serve();
        } while (!sent);
    }

    @Arbiter
    public void after(II_Result result) {
        while (!peripheral.ownership().isQuiet()) {
            peripheral.serve();
        }
        result.r1 = peripheral.handled();
        peripheral.ownership().tryEnter();
        for (int count = 0; count < ChannelBounds.CAPACITY; count++) {
            peripheral.tell();
        }
        result.r2 = peripheral.ownership().backlog();
        peripheral.ownership().leave();
    }
}
