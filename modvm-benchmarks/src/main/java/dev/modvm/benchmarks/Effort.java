package dev.modvm.benchmarks;

import dev.modvm.benchmarks.forks.GuestProgram;
import java.util.List;

/**
 * How much is measured.
 *
 * @param forks JVMs for each figure
 * @param turns slices of each contestant in a JVM
 * @param warmUp how many of these come before those that count
 * @param instances machines that are built to see how much memory one takes
 * @param programs what the contestants run
 * @param profiles whether with clean profiles only, or with polluted ones, too
 * @param jmhOptions how often JMH measures
 * @param milliseconds for how long a threaded machine is watched
 * @param components of how many components projects are that are compiled
 * @param compilations how often each project is compiled
 * @param warmComponents in a project of how many components it is looked what a warm compiler takes
 */
record Effort(
        int forks,
        int turns,
        int warmUp,
        int instances,
        List<GuestProgram> programs,
        List<String> profiles,
        List<String> jmhOptions,
        long milliseconds,
        List<Integer> components,
        int compilations,
        int warmComponents) {
    /** The figures that stand in the documentation. */
    static final Effort FULL =
            new Effort(
                    5,
                    44,
                    28,
                    1_000_000,
                    GuestProgram.measured(),
                    List.of("clean", "polluted"),
                    List.of("-f", "3", "-wi", "3", "-i", "3"),
                    4_000,
                    List.of(10, 100, 300, 1_000, 3_000),
                    3,
                    1_000);

    /** For development: a few minutes. */
    static final Effort QUICK =
            new Effort(
                    2,
                    40,
                    24,
                    100_000,
                    List.of(GuestProgram.SIEVE_ROM, GuestProgram.FUNCTIONAL_TEST),
                    List.of("clean", "polluted"),
                    List.of("-f", "1", "-wi", "2", "-i", "2"),
                    2_000,
                    List.of(10, 300, 3_000),
                    1,
                    300);

    /** For a test of the harness: seconds, and figures that mean nothing. */
    static final Effort SMOKE =
            new Effort(
                    1,
                    2,
                    1,
                    10_000,
                    List.of(GuestProgram.COPY_ROM),
                    List.of("clean"),
                    List.of("-f", "1", "-wi", "0", "-i", "1", "-r", "1ms"),
                    100,
                    List.of(10, 20),
                    1,
                    20);
}
