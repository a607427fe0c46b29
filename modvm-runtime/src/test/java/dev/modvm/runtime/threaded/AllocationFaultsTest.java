package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The JVM runs out of memory, or of stack, at each place of threaded execution that allocates: the
 * machine ends even so, by itself or when it is closed, and says who has failed; the others go on.
 * The long form is {@code -Dmodvm.faults=all}.
 */
class AllocationFaultsTest {
    private static final boolean ALL = "all".equals(System.getProperty("modvm.faults"));

    /** Threads meet in other ways each time, so that not every run reaches every place. */
    private static final int FEWEST_RUNS = ALL ? 20 : 3;

    private static final int MOST_RUNS = 100;

    /** A machine that hangs takes its time; some of them are enough to see what is wrong. */
    private static final int MOST_COMPLAINTS = 5;

    /** What the machine must have done, or the test would prove nothing. */
    private static final Set<String> INDISPENSABLE =
            Set.of(
                    "ComponentLife.suppress",
                    "ComponentLife.unavailable",
                    "HeldComponents.push",
                    "Inbox.add",
                    "Inbox.firstAwaitedBy",
                    "Inbox.firstOfSameOrigin",
                    "ThreadedFrontEnd$Message.response",
                    "Ownership.enterWhenIdle",
                    "Ownership.perform",
                    "Ownership.wakeKeepers",
                    "Progress.giveNotice",
                    "ThreadedComponent.askTo",
                    "ThreadedComponent.post",
                    "ThreadedFrontEnd.recv",
                    "ThreadedFrontEnd.send",
                    "ThreadedPeripheral.cycleOnce");

    /** What it does only where a thread asks while another one is just about to: on two cores. */
    private static final Set<String> INDISPENSABLE_ON_TWO_CORES =
            Runtime.getRuntime().availableProcessors() > 1 ? Set.of("Inbox.firstFrom") : Set.of();

    private final AllocationFaultLoader loader = new AllocationFaultLoader();
    private final List<String> wrong = new ArrayList<>();
    private int thrown;

    /** Who must have called, where that matters. */
    private String caller = "";

    /** Makes a machine to be run. */
    private interface Maker {
        Callable<?> make() throws ReflectiveOperationException;
    }

    @Test
    @Timeout(1800)
    void aMachineThatRunsOutOfMemoryOrStackEndsAndSaysWhoHasFailed() throws Exception {
        Set<Integer> reached = new TreeSet<>();
        for (int run = 0; run < FEWEST_RUNS || (!isEnough(reached) && run < MOST_RUNS); run++) {
            assertThat(run(-1, 0, OutOfMemoryError::new, running(run % 2 == 1))).isEmpty();
            noteReached(reached);
        }
        assertThat(placesOf(reached))
                .containsAll(INDISPENSABLE)
                .containsAll(INDISPENSABLE_ON_TWO_CORES);
        throwAt(reached, 1, OutOfMemoryError::new, running(false));
        throwAt(reached, 3, StackOverflowError::new, running(true));
        if (ALL) {
            for (int occurrence : new int[] {1, 2, 3, 5, 10, 50}) {
                throwAt(reached, occurrence, OutOfMemoryError::new, running(occurrence % 2 == 0));
                throwAt(reached, occurrence, StackOverflowError::new, running(occurrence % 2 == 1));
            }
            System.out.println(reached.size() + " places, " + thrown + " errors");
        }
        assertThat(wrong).isEmpty();
        // Not every place is reached three times.
        assertThat(thrown).isGreaterThan(reached.size());
    }

    @Test
    @Timeout(1800)
    void closeReturnsAlsoWhereItRunsOutOfMemoryItself() throws Exception {
        Maker closing = () -> (Callable<?>) newInstance(FrailClose.class);
        assertThat(run(-1, 0, OutOfMemoryError::new, closing)).isEmpty();
        Set<Integer> reached = new TreeSet<>();
        noteReached(reached);
        if (!ALL) {
            // The rest is the other test's.
            reached.removeIf(site -> !loader.sites().get(site).startsWith("ThreadedExecution."));
        }
        throwAt(reached, 1, OutOfMemoryError::new, closing);
        if (ALL) {
            throwAt(reached, 2, OutOfMemoryError::new, closing);
            throwAt(reached, 1, StackOverflowError::new, closing);
        }
        assertThat(wrong).isEmpty();
        assertThat(thrown).isPositive();
    }

    @Test
    @Timeout(120)
    void aNoticeThatCanNotBeGivenIsGivenByTheNext() throws Exception {
        Maker ending = () -> (Callable<?>) newInstance(FrailNotice.class);
        assertThat(run(-1, 0, OutOfMemoryError::new, ending)).isEmpty();
        Set<Integer> reached = new TreeSet<>();
        noteReached(reached);
        reached.removeIf(site -> !loader.sites().get(site).startsWith("Inbox.add:"));
        caller = "giveNotice";
        throwAt(reached, 1, OutOfMemoryError::new, ending);
        assertThat(wrong).isEmpty();
        assertThat(thrown).isPositive();
    }

    private Maker running(boolean shares) {
        return () ->
                (Callable<?>)
                        loader.loadClass(FrailRun.class.getName())
                                .getConstructor(boolean.class)
                                .newInstance(shares);
    }

    private Object newInstance(Class<?> type) throws ReflectiveOperationException {
        return loader.loadClass(type.getName()).getConstructor().newInstance();
    }

    private boolean isEnough(Set<Integer> reached) {
        Set<String> places = placesOf(reached);
        return places.containsAll(INDISPENSABLE) && places.containsAll(INDISPENSABLE_ON_TWO_CORES);
    }

    private static void noteReached(Set<Integer> reached) {
        for (int site = 0; site < AllocationFaults.MOST_SITES; site++) {
            if (AllocationFaults.wasReached(site)) {
                reached.add(site);
            }
        }
    }

    /** Returns the methods, without the lines and what is made there. */
    private Set<String> placesOf(Set<Integer> reached) {
        return reached.stream()
                .map(site -> loader.sites().get(site))
                .map(site -> site.substring(0, site.indexOf(':')))
                .collect(Collectors.toSet());
    }

    private void throwAt(
            Set<Integer> sites,
            int occurrence,
            Function<String, ? extends Error> kind,
            Maker machine)
            throws Exception {
        for (int site : sites) {
            if (wrong.size() >= MOST_COMPLAINTS) {
                return;
            }
            for (Object complaint : run(site, occurrence, kind, machine)) {
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

    private List<?> run(
            int site, int occurrence, Function<String, ? extends Error> kind, Maker machine)
            throws Exception {
        Callable<?> made = machine.make();
        // From here on: whoever can't make a machine is told so.
        AllocationFaults.arm(site, occurrence, kind, caller);
        return (List<?>) made.call();
    }
}
