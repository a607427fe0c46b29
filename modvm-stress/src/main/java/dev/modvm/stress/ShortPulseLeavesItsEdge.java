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
 * A line that is raised and released again has left its edge, and it is taken once: {@link
 * ThreadedWire} counts raises, and nothing takes the count back.
 */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "taken at once")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "taken later")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "lost")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "taken twice")
@State
public class ShortPulseLeavesItsEdge {
    private final ThreadedWire wire = new ThreadedWire();
    private final Line source = wire.end();
    private final Line sink = wire.end();

    @Actor
    public void source() {
        source.raise();
        source.release();
    }

    @Actor
    public void sink(ZZ_Result result) {
        result.r1 = sink.takeEdge(0);
    }

    @Arbiter
    public void after(ZZ_Result result) {
        result.r2 = sink.takeEdge(0);
    }
}
