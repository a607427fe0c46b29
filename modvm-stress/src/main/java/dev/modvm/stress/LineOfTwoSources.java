package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.Line;
import dev.modvm.runtime.threaded.ThreadedWire;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * A line is raised as long as one of its ends pulls it, whatever the other one does meanwhile, and
 * the edge is left: {@link ThreadedWire} counts who pulls, each change at once.
 */
@JCStressTest
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "an edge, and the level")
@Outcome(id = ".*", expect = FORBIDDEN, desc = "the edge or the level was lost")
@State
public class LineOfTwoSources {
    private final ThreadedWire wire = new ThreadedWire();
    private final Line lasting = wire.end();
    private final Line passing = wire.end();
    private final Line sink = wire.end();

    @Actor
    public void lasting() {
        lasting.raise();
    }

    @Actor
    public void passing() {
        passing.raise();
        passing.release();
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r1 = sink.takeEdge(0);
        result.r2 = sink.isRaised(0);
    }
}
