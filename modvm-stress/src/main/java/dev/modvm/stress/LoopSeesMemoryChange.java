package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.threaded.SharedMemory;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/**
 * A loop that waits for a change of {@link SharedMemory} ends: opaque loads are not moved out of
 * it, as plain ones are.
 */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "it ends")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "it does not")
@State
public class LoopSeesMemoryChange {
    private final byte[] memory = new byte[8];

    @Actor
    public void waiting() {
        while (SharedMemory.load(memory, 0) == 0) {
            // Just looks.
        }
    }

    @Signal
    public void change() {
        SharedMemory.save(memory, 0, 1);
    }
}
