package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Machines at random, with a mishap at every moment of a component's life: each of them ends,
 * nothing of what was sent is lost, and nothing is left behind. The long form is {@code
 * -Dmodvm.soak.machines=10000}; with {@code -Dmodvm.soak.seed} the first machine has another seed.
 *
 * <p>A machine that hangs is reported with the stacks of its threads, so that no timeout is needed.
 */
class SoakTest {
    /** Each point in a calm machine, in a wild one, and in a calm one again. */
    private static final int SHORT_FORM = 3 * SoakPoint.ALL.size();

    private static final int MACHINES = Integer.getInteger("modvm.soak.machines", SHORT_FORM);

    private static final long FIRST_SEED = Long.getLong("modvm.soak.seed", 0);

    private final SoakTotals totals = new SoakTotals();

    /** How often each point must have been hit: once in each calm machine that is there for it. */
    private final Map<SoakPoint, Integer> sureHits = new HashMap<>();

    @Test
    void nothingIsLostAndNothingIsLeft() throws InterruptedException {
        Set<Thread> before = liveThreads();
        for (int machine = 0; machine < MACHINES; machine++) {
            runOne(new SoakPlan(FIRST_SEED + machine));
        }
        if (MACHINES != SHORT_FORM) {
            System.out.println(totals);
        }
        assertThat(liveThreads()).isSubsetOf(before);
        assertThat(totals.counted("machines")).isEqualTo(MACHINES);
        assertThat(missedPoints()).isEmpty();
    }

    private void runOne(SoakPlan plan) throws InterruptedException {
        Queue<String> complaints = new SoakMachine(plan, totals).run();
        if (!plan.wild) {
            sureHits.merge(plan.point, 1, Integer::sum);
        }
        assertThat(complaints)
                .as(
                        "%s; it runs alone with -Dmodvm.soak.machines=1 -Dmodvm.soak.seed=%d",
                        plan, plan.seed)
                .isEmpty();
    }

    /** Where a soak of all points has not been, though it should have. */
    private List<String> missedPoints() {
        if (MACHINES < SHORT_FORM) {
            return List.of();
        }
        List<String> missed = new ArrayList<>();
        for (SoakPoint point : SoakPoint.ALL) {
            int sure = sureHits.getOrDefault(point, 0);
            if (sure == 0 || totals.hits(point) < sure) {
                missed.add(point + " " + totals.hits(point) + " times in " + sure + " machines");
            }
        }
        return missed;
    }

    /** Those of this thread's group: the JVM's own come and go. */
    private static Set<Thread> liveThreads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() == group)
                .collect(Collectors.toSet());
    }
}
