package dev.modvm.runtime.fused;

/**
 * Times of clocks of different frequencies, which are counted in cycles of each. A time is taken
 * apart into seconds and cycles within the second, so that nothing is rounded and nothing
 * overflows: a common tick of two clocks would overflow a {@code long} within minutes. Frequencies
 * are below 2³¹ Hz, so that the product of two cycles within a second fits.
 */
final class ClockTime {
    private ClockTime() {}

    /**
     * Returns the cycle of another clock in which a time lies.
     *
     * @param cycle the time in cycles of a clock; 0 or more
     * @param hertz the frequency of that clock
     * @param other the frequency of the other clock
     * @return the last cycle of the other clock that begins at this time or before
     */
    static long floor(long cycle, long hertz, long other) {
        if (hertz == other) {
            return cycle;
        }
        return sum(cycle / hertz, other, cycle % hertz * other / hertz);
    }

    /**
     * Returns the first cycle of another clock that does not begin before a time.
     *
     * @param cycle the time in cycles of a clock; 0 or more
     * @param hertz the frequency of that clock
     * @param other the frequency of the other clock
     * @return a cycle of the other clock; {@link Long#MAX_VALUE} where there is none
     */
    static long ceiling(long cycle, long hertz, long other) {
        if (hertz == other) {
            return cycle;
        }
        return sum(cycle / hertz, other, (cycle % hertz * other + hertz - 1) / hertz);
    }

    private static long sum(long seconds, long hertz, long cycles) {
        return seconds > (Long.MAX_VALUE - cycles) / hertz
                ? Long.MAX_VALUE
                : seconds * hertz + cycles;
    }

    /**
     * Compares two times.
     *
     * @param cycle a time in cycles of a clock; 0 or more
     * @param hertz the frequency of that clock
     * @param otherCycle a time in cycles of another clock; 0 or more
     * @param otherHertz the frequency of the other clock
     * @return less than 0, 0 or more than 0, as the first time is before, at or after the second
     */
    static int compare(long cycle, long hertz, long otherCycle, long otherHertz) {
        if (hertz == otherHertz) {
            return Long.compare(cycle, otherCycle);
        }
        int seconds = Long.compare(cycle / hertz, otherCycle / otherHertz);
        return seconds != 0
                ? seconds
                : Long.compare(cycle % hertz * otherHertz, otherCycle % otherHertz * hertz);
    }
}
