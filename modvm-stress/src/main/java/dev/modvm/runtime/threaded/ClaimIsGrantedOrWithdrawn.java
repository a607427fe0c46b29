package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * A {@link Claim} is granted or withdrawn, and both sides know which: else the component would
 * belong to a thread that has gone, or two threads would own it.
 */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "granted")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "withdrawn")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "both, or neither")
@State
public class ClaimIsGrantedOrWithdrawn {
    private final Claim claim = new Claim();

    @Actor
    public void owner(ZZ_Result result) {
        result.r1 = claim.grant();
    }

    @Actor
    public void claimer(ZZ_Result result) {
        result.r2 = claim.withdraw();
    }
}
