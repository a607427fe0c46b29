package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.lifecycle.ComponentLife;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * A component that ends while it boots is not available afterwards, whichever is noted first:
 * {@link ComponentLife} looks whether it has ended and makes it available under one lock.
 */
@JCStressTest
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "it has ended")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "it is available after its end")
@State
public class EndAgainstBoot {
    private final ComponentLife life = Lives.unbooted();

    @Actor
    public void own() {
        life.booted();
    }

    @Actor
    public void other() {
        life.halted();
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r1 = life.available();
        result.r2 = life.ended();
    }
}
