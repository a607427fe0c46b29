package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.lifecycle.ComponentLife;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * Whoever sees that a component has ended does not see it available afterwards, though {@link
 * ComponentLife#available} takes no lock: it is made unavailable before it has ended.
 */
@JCStressTest
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "before its end")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "while it ends")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "after its end")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "available after its end")
@State
public class EndedIsNeverAvailable {
    private final ComponentLife life = Lives.booted();

    @Actor
    public void own() {
        life.halted();
    }

    @Actor
    public void asker(ZZ_Result result) {
        result.r1 = life.ended();
        result.r2 = life.available();
    }
}
