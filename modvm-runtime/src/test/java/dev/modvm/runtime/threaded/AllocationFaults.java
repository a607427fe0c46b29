package dev.modvm.runtime.threaded;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the classes of an {@link AllocationFaultLoader} call before each allocation: it counts, and
 * throws once, where the test wants it. It is public since those classes have another loader. One
 * machine at a time uses it; any of its threads calls {@link #at}.
 */
public final class AllocationFaults {
    static final int MOST_SITES = 1_000;

    /** How often each site was reached since the last {@link #arm}. */
    private static final AtomicIntegerArray REACHED = new AtomicIntegerArray(MOST_SITES);

    private static final AtomicReference<Throwable> THROWN = new AtomicReference<>();

    private static volatile int armed = -1;
    private static int occurrence;

    /** The name of a method that must be among the callers; empty for any. */
    private static String caller = "";

    private static Function<String, ? extends Error> error = OutOfMemoryError::new;

    private AllocationFaults() {}

    /**
     * Forgets what was before, and throws at a site from now on, once.
     *
     * @param site the number of the site; -1 for none
     * @param which at which of its occurrences, counted from 1
     * @param kind makes the error of a message
     * @param within the name of a method that must be among the callers; empty for any
     */
    static void arm(int site, int which, Function<String, ? extends Error> kind, String within) {
        armed = -1;
        for (int index = 0; index < MOST_SITES; index++) {
            REACHED.set(index, 0);
        }
        THROWN.set(null);
        occurrence = which;
        error = kind;
        caller = within;
        armed = site;
    }

    /** Throws no more, so that the end of a machine can be judged. */
    public static void disarm() {
        armed = -1;
    }

    static boolean wasReached(int site) {
        return REACHED.get(site) > 0;
    }

    /**
     * Returns what was thrown.
     *
     * @return the error, or null where the site was not reached so often
     */
    public static @Nullable Throwable thrown() {
        return THROWN.get();
    }

    /**
     * Comes before an allocation.
     *
     * @param site the number of the place
     */
    public static void at(int site) {
        if (site == armed && !isWithin(caller)) {
            return;
        }
        int count = REACHED.incrementAndGet(site);
        if (site == armed && count == occurrence) {
            Error made = error.apply("injected");
            THROWN.set(made);
            throw made;
        }
    }

    private static boolean isWithin(String method) {
        return method.isEmpty()
                || StackWalker.getInstance()
                        .walk(
                                frames ->
                                        frames.anyMatch(
                                                frame -> frame.getMethodName().equals(method)));
    }
}
