package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.threaded.SharedMemory;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Accesses to one element of {@link SharedMemory} are in one order for everybody: who has seen a
 * write does not see the time before it again. The memory is reached by two references, or the
 * compiler would load it once.
 */
@JCStressTest
@Outcome(
        id = {"0, 0", "0, 1", "0, 2", "1, 1", "1, 2", "2, 2"},
        expect = ACCEPTABLE,
        desc = "onwards")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "back")
@State
public class MemoryNeverGoesBack {
    private final byte[] memory = new byte[8];
    private final byte[] same = memory;

    @Actor
    public void writer() {
        SharedMemory.save(memory, 0, 1);
        SharedMemory.save(memory, 0, 2);
    }

    @Actor
    public void reader(II_Result result) {
        byte[] first = memory;
        byte[] second = same;
        // With these, the bounds are checked before, and nothing is between the two loads.
        SharedMemory.save(first, 7, 0);
        SharedMemory.save(second, 7, 0);
        result.r1 = SharedMemory.load(first, 0);
        result.r2 = SharedMemory.load(second, 0);
    }
}
