package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.threaded.SharedMemory;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A write to one byte of {@link SharedMemory} leaves its neighbour alone, which another thread
 * writes at the same time.
 */
@JCStressTest
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "both writes")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "one was lost")
@State
public class BytesLeaveTheirNeighbours {
    private final byte[] memory = new byte[8];

    @Actor
    public void one() {
        SharedMemory.save(memory, 0, 1);
    }

    @Actor
    public void other() {
        SharedMemory.save(memory, 1, 2);
    }

    @Arbiter
    public void after(II_Result result) {
        result.r1 = SharedMemory.load(memory, 0);
        result.r2 = SharedMemory.load(memory, 1);
    }
}
