package dev.modvm.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * What several forks say of one figure.
 *
 * @param lower the lower quartile
 * @param median the median
 * @param upper the upper quartile
 */
record Spread(double lower, double median, double upper) {
    /**
     * Sums up figures.
     *
     * @param figures at least one
     * @return their median and quartiles, interpolated between neighbours
     */
    static Spread of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("there is no median of nothing");
        }
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    /**
     * Returns the median.
     *
     * @param figures at least one
     * @return the median of them
     */
    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return quantile(sorted, 0.5);
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, lower, upper);
    }
}
