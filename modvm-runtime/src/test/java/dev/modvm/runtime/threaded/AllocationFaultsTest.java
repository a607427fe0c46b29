package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The JVM runs out of memory, or of stack, at each place of threaded execution that allocates: the
 * machine ends even so, by itself, and says who has failed; the others go on. The long form is
 * {@code -Dmodvm.faults=all}.
 */
class AllocationFaultsTest {
    private static final boolean ALL = "all".equals(System.getProperty("modvm.faults"));
    private static final int[] OCCURRENCES = ALL ? new int[] {1, 2, 5, 50} : new int[] {1, 3};

    /** Threads meet in other ways each time. */
    private static final int RUNS_TO_SEE_ALL = ALL ? 20 : 5;

    private final AllocationFaultLoader loader = new AllocationFaultLoader();
    private final List<String> wrong = new ArrayList<>();
    private int thrown;

    @Test
    void aMachineThatRunsOutOfMemoryEndsAndSaysWhoHasFailed() throws Exception {
        List<Integer> reached = reachedSites();
        throwAt(reached, OutOfMemoryError::new);
        throwAt(reached, StackOverflowError::new);
        System.out.println(reached.size() + " sites " + thrown + " thrown");
        assertThat(wrong).isEmpty();
    }

    private List<Integer> reachedSites() throws Exception {
        boolean[] seen = new boolean[AllocationFaults.MOST_SITES];
        for (int run = 0; run < RUNS_TO_SEE_ALL; run++) {
            assertThat(run(-1, 0, OutOfMemoryError::new)).isEmpty();
            for (int site = 0; site < seen.length; site++) {
                seen[site] |= AllocationFaults.wasReached(site);
            }
        }
        List<Integer> reached = new ArrayList<>();
        for (int site = 0; site < seen.length; site++) {
            if (seen[site]) {
                reached.add(site);
            }
        }
        return reached;
    }

    private void throwAt(List<Integer> sites, Function<String, ? extends Error> kind)
            throws Exception {
        for (int site : sites) {
            for (int occurrence : OCCURRENCES) {
                for (String complaint : run(site, occurrence, kind)) {
                    wrong.add(
                            kind.apply("").getClass().getSimpleName()
                                    + " at occurrence "
                                    + occurrence
                                    + " of "
                                    + loader.sites().get(site)
                                    + ": "
                                    + complaint);
                }
                thrown += AllocationFaults.thrown() == null ? 0 : 1;
            }
        }
    }

    private List<String> run(int site, int occurrence, Function<String, ? extends Error> kind)
            throws Exception {
        Class<?> once = loader.loadClass(FrailRun.class.getName());
        @SuppressWarnings("unchecked") // That is what it is.
        var machine = (Callable<List<String>>) once.getConstructor().newInstance();
        // From here on: whoever can't make a machine is told so.
        AllocationFaults.arm(site, occurrence, kind);
        return machine.call();
    }
}
