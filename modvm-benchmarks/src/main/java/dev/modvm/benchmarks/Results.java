package dev.modvm.benchmarks;

import dev.modvm.benchmarks.Measurements.Allocated;
import dev.modvm.benchmarks.Measurements.Compared;
import dev.modvm.benchmarks.Measurements.Instance;
import dev.modvm.benchmarks.Measurements.Simulated;
import dev.modvm.benchmarks.forks.GuestProgram;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured on one JDK.
 *
 * @param jdk the JDK
 * @param compared for each profile, each program and how the contestants fared with it
 * @param sim65 speeds as ratios to sim65; null where that is not installed
 * @param allocation what the machine allocates
 * @param idle how many times longer with idle devices
 * @param startUp how many times longer than an empty program
 * @param startUpWithSharing the same with an archive of the classes; null where there can be none
 * @param instances what one of many machines takes
 */
record Results(
        Jdk jdk,
        Map<String, Map<GuestProgram, Compared>> compared,
        @Nullable Simulated sim65,
        Allocated allocation,
        Spread idle,
        Spread startUp,
        @Nullable Spread startUpWithSharing,
        Instance instances) {}
