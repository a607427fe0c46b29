package dev.modvm.runtime.threaded;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * A peripheral that learns from {@link Progress#isClosed} that it may halt is closed to threads
 * from outside already. Else it could accept a message, and halt without handling it.
 */
@JCStressTest
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the last processor runs")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "the end has begun")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the end")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "it may halt, and is open")
@State
public class ClosedBeforeTheEnd {
    private static final int PROCESSOR = 1;

    private final TestPeripheral peripheral = new TestPeripheral();
    private final Progress progress = new Progress(List.of(peripheral, new TestProcessor()));

    @Actor
    public void processor() {
        progress.finish(PROCESSOR);
    }

    @Actor
    public void peripheral(ZZ_Result result) {
        result.r1 = progress.isClosed();
        result.r2 = peripheral.life().available();
    }

    private static final class TestProcessor extends ThreadedProcessor {
        TestProcessor() {
            super(TestComponents.metadata());
        }

        @Override
        protected void step() {}
    }
}
