package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.CommonWidths;
import dev.modvm.processor.model.CommonWidths.Shared;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** No two components are mapped to the same address. */
final class MappedOverlaps implements SpecRule {
    private record Range(int order, AccessorModel accessor, MappedModel mapped) {}

    @Override
    public void check(SpecModel spec, Findings findings) {
        Optional<Width> common = CommonWidths.of(spec).address().map(Shared::width);
        Width address = common.orElse(Width.U64);
        List<Range> ranges = ranges(spec, common);
        Range widest = null;
        for (Range range : ranges) {
            if (widest != null && range.mapped().from() <= widest.mapped().to()) {
                report(widest, range, address, findings);
            }
            if (widest == null || range.mapped().to() > widest.mapped().to()) {
                widest = range;
            }
        }
    }

    /** The sound ranges by their first address. */
    private static List<Range> ranges(SpecModel spec, Optional<Width> common) {
        List<Range> ranges = new ArrayList<>();
        for (AccessorModel accessor : spec.accessors()) {
            accessor.mapped().stream()
                    .limit(1)
                    .filter(mapped -> MappedRanges.isSound(accessor, mapped, common))
                    .forEach(mapped -> ranges.add(new Range(ranges.size(), accessor, mapped)));
        }
        ranges.sort(
                Comparator.comparingLong((Range range) -> range.mapped().from())
                        .thenComparingInt(Range::order));
        return ranges;
    }

    private static void report(Range lower, Range upper, Width address, Findings findings) {
        boolean lowerFirst = lower.order() < upper.order();
        Range first = lowerFirst ? lower : upper;
        Range second = lowerFirst ? upper : lower;
        findings.add(
                Diagnostic.MAPPED_OVERLAP,
                second.mapped().fromPlace(),
                second.accessor().name(),
                address.hex(second.mapped().from()),
                address.hex(second.mapped().to()),
                first.accessor().name(),
                address.hex(first.mapped().from()),
                address.hex(first.mapped().to()),
                remedy(lower, upper, address));
    }

    private static String remedy(Range lower, Range upper, Width address) {
        if (lower.mapped().from() == upper.mapped().from()) {
            return "Move one of them.";
        }
        return "Move one of them, or shorten "
                + lower.accessor().name()
                + "() to end at "
                + address.hex(upper.mapped().from() - 1)
                + ".";
    }
}
