package dev.modvm.processor.generate;

import dev.modvm.processor.model.AddressRange;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.ResolvedMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A memory, or a copy of it, that a bus of fused execution reaches without its decoder.
 *
 * @param mapping the memory
 * @param base the first address
 */
record Window(ResolvedMapping mapping, long base) {
    /** How many windows a bus of the runtime has. */
    private static final int WINDOWS = 4;

    private static final Comparator<ResolvedMapping> LARGEST_FIRST =
            Comparator.comparing(
                            (ResolvedMapping mapping) ->
                                    mapping.range().from() - mapping.range().to())
                    .thenComparing(mapping -> mapping.range().from());

    /**
     * Gives the windows of a bus to memories that answer loads. Which of them instructions are
     * fetched from is not known, but code that is slow is worse than data that is: so read-only
     * memory comes before what can be written. Only the first window, which is the fastest for
     * data, is the largest memory's that can be written; instructions have a window of their own,
     * which follows them into any of the four. Those that are left over go to copies.
     *
     * @param base the data lines of the bus
     * @param address its address lines
     * @param mappings what is mapped on it
     * @return the windows in their order, which is the one that an access looks at them in
     */
    static List<Window> of(Width base, Width address, List<ResolvedMapping> mappings) {
        if (base != Width.U8 || address == Width.U64) {
            return List.of();
        }
        List<ResolvedMapping> memories =
                mappings.stream()
                        .filter(mapping -> mapping.component().memoryLoads())
                        .filter(mapping -> fits(mapping.range(), 0))
                        .toList();
        Optional<ResolvedMapping> data =
                memories.stream()
                        .filter(mapping -> mapping.component().memorySaves())
                        .min(LARGEST_FIRST);
        Stream<ResolvedMapping> others =
                memories.stream()
                        .filter(mapping -> !data.filter(mapping::equals).isPresent())
                        .sorted(
                                Comparator.comparing(
                                                (ResolvedMapping mapping) ->
                                                        mapping.component().memorySaves())
                                        .thenComparing(LARGEST_FIRST));
        List<Window> windows =
                new ArrayList<>(
                        Stream.concat(data.stream(), others)
                                .limit(WINDOWS)
                                .map(mapping -> new Window(mapping, mapping.range().from()))
                                .toList());
        for (Window memory : List.copyOf(windows)) {
            AddressRange range = memory.mapping().range();
            long copy = next(0, range.mirror());
            while (windows.size() < WINDOWS && copy != 0 && fits(range, copy)) {
                windows.add(new Window(memory.mapping(), range.from() + copy));
                copy = next(copy, range.mirror());
            }
        }
        return List.copyOf(windows);
    }

    /** Whether a copy of a range lies where windows can be. */
    private static boolean fits(AddressRange range, long copy) {
        return (copy | range.to()) >= 0 && (copy | range.to()) < Integer.MAX_VALUE;
    }

    /** The next combination of the lines of a mirror, or 0 after the last. */
    private static long next(long copy, long mirror) {
        return (copy - mirror) & mirror;
    }
}
