package dev.modvm.runtime;

import java.time.Duration;

/**
 * How long one turn of a spinning thread takes on the present processor. The instruction for it
 * ({@code PAUSE} on x86) takes some 10 to 150 clock cycles, as the manuals of Intel and AMD say of
 * their generations, and a look at what the thread waits for comes to that.
 */
final class SpinTime {
    private static final int SAMPLES = 400;
    private static final int TURNS_OF_A_SAMPLE = 200;

    /** Without a sample that is to be believed, a turn takes as long as this. */
    private static final double LEAST_NANOSECONDS = 2;

    /** The sum of several phases is an int, too. */
    private static final int MOST_TURNS = 1 << 30;

    private static final double NANOSECONDS = measure();

    private SpinTime() {}

    /** Returns how many turns take a time; at least 1 where there is some time. */
    static int turnsIn(Duration time) {
        double turns = Math.ceil(time.toNanos() / NANOSECONDS);
        return (int) Math.min(turns, MOST_TURNS);
    }

    /** The shortest sample is the right one: others were interrupted, or not compiled yet. */
    private static double measure() {
        long shortest = Long.MAX_VALUE;
        for (int sample = 0; sample < SAMPLES; sample++) {
            long before = System.nanoTime();
            for (int turn = 0; turn < TURNS_OF_A_SAMPLE; turn++) {
                Thread.onSpinWait();
            }
            shortest = Math.min(shortest, System.nanoTime() - before);
        }
        return Math.max(LEAST_NANOSECONDS, (double) shortest / TURNS_OF_A_SAMPLE);
    }
}
