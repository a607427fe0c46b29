package dev.modvm.sample.eightbit.command;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A line on standard error that says how far long work has come. It begins after a second, and is
 * gone when the work is done. Where nobody sees it, as in a pipe, nothing is written.
 */
final class Progress {
    private static final long FIRST_NANOSECONDS = 1_000_000_000;
    private static final long EACH_NANOSECONDS = 200_000_000;

    private static final String TO_END_OF_LINE = "\33[K";

    private final PrintStream err;
    private final BooleanSupplier seen;
    private final LongSupplier nanoTime;
    private long due;
    private boolean shown;
    private boolean unseen;

    /**
     * Creates a progress that begins now.
     *
     * @param err where the line goes
     * @param seen tells whether that is a terminal; it is asked when there is something to show
     * @param nanoTime a clock, in nanoseconds
     */
    Progress(PrintStream err, BooleanSupplier seen, LongSupplier nanoTime) {
        this.err = err;
        this.seen = seen;
        this.nanoTime = nanoTime;
        due = nanoTime.getAsLong() + FIRST_NANOSECONDS;
    }

    /**
     * Creates a progress that begins now.
     *
     * @param err where the line goes, if it is standard error, and a terminal
     * @return the progress
     */
    static Progress on(PrintStream err) {
        return new Progress(err, () -> StandardStreams.isTerminal(err), System::nanoTime);
    }

    /**
     * Shows how far the work has come, if it is time to. It may be called often.
     *
     * @param text gives what to show, shorter than a line
     */
    void show(Supplier<String> text) {
        long now = nanoTime.getAsLong();
        if (unseen || now - due < 0) {
            return;
        }
        unseen = !shown && !seen.getAsBoolean();
        if (unseen) {
            return;
        }
        shown = true;
        due = now + EACH_NANOSECONDS;
        err.print("\r" + text.get() + TO_END_OF_LINE);
        err.flush();
    }

    /** Takes the line away: the work is done. */
    void end() {
        if (shown) {
            err.print("\r" + TO_END_OF_LINE);
            err.flush();
        }
    }
}
