package dev.modvm.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.modvm.runtime.Line;
import dev.modvm.runtime.threaded.ThreadedWire;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * Who takes an edge of a line that stays raised sees it raised: {@link ThreadedWire} counts a raise
 * after the line is raised.
 */
@JCStressTest
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "raised")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "not raised yet")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "raised, the edge is to come")
@Outcome(id = "true, false", expect = FORBIDDEN, desc = "an edge before the level")
@State
public class EdgeComesWithItsLevel {
    private final ThreadedWire wire = new ThreadedWire();
    private final Line source = wire.end();
    private final Line sink = wire.end();

    @Actor
    public void source() {
        source.raise();
    }

    @Actor
    public void sink(ZZ_Result result) {
        result.r1 = sink.takeEdge(0);
        result.r2 = sink.isRaised(0);
    }
}
