package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AddressRange;
import dev.modvm.processor.model.Mapping;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.CommonWidths;
import dev.modvm.processor.resolve.CommonWidths.Shared;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** No two components are mapped to the same address of an address space. */
final class MappedOverlaps implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        Optional<Width> common = CommonWidths.of(spec).address().map(Shared::width);
        List<Mapping> sound = sound(spec, common);
        for (int index = 0; index < sound.size(); index++) {
            Mapping later = sound.get(index);
            for (Mapping earlier : sound.subList(0, index)) {
                if (earlier.mapped().isIn(later.space())) {
                    visitPair(earlier, later, address(later, common), findings);
                }
            }
        }
    }

    /** The ranges without mistakes of their own; of a component that is mapped twice, the first. */
    private static List<Mapping> sound(SpecModel spec, Optional<Width> common) {
        return spec.mappings().stream()
                .filter(
                        mapping ->
                                mapping.mapped().isIn(mapping.space())
                                        && MappedRanges.firsts(mapping.accessor())
                                                .contains(mapping.mapped())
                                        && MappedRanges.isSound(
                                                mapping.accessor(), mapping.mapped(), common))
                .toList();
    }

    private static Width address(Mapping mapping, Optional<Width> common) {
        return mapping.mapped()
                .space()
                .map(choice -> choice.space().flatMap(space -> space.address().width()))
                .orElse(common)
                .orElse(Width.U64);
    }

    private static void visitPair(Mapping first, Mapping second, Width address, Findings findings) {
        OptionalLong shared = first.range().lowestShared(second.range());
        if (shared.isEmpty()) {
            return;
        }
        boolean mirrored = (first.range().mirror() | second.range().mirror()) != 0;
        findings.add(
                Diagnostic.MAPPED_OVERLAP,
                second.mapped().fromPlace(),
                second.accessor().name(),
                described(second.range(), address),
                first.accessor().name(),
                described(first.range(), address),
                mirrored ? "; both answer at " + address.hex(shared.getAsLong()) : "",
                remedy(first, second, shared.getAsLong(), address));
    }

    private static String described(AddressRange range, Width address) {
        String addresses = address.hex(range.from()) + "-" + address.hex(range.to());
        return range.mirror() == 0
                ? addresses
                : addresses + " with mirror " + address.hex(range.mirror());
    }

    private static String remedy(Mapping first, Mapping second, long shared, Width address) {
        boolean firstLower = Long.compareUnsigned(first.range().from(), second.range().from()) <= 0;
        Mapping lower = firstLower ? first : second;
        Mapping upper = firstLower ? second : first;
        Optional<AddressRange> shorter = shortened(lower.range(), upper.range());
        if (shorter.isPresent()) {
            return "Move one of them, or shorten "
                    + lower.accessor().name()
                    + "() to end at "
                    + address.hex(shorter.get().to())
                    + ".";
        }
        return decoded(first, second, shared, address)
                .or(() -> decoded(second, first, shared, address))
                .orElse("Move one of them.");
    }

    /** The lower range without the addresses that the upper one takes from its end. */
    private static Optional<AddressRange> shortened(AddressRange lower, AddressRange upper) {
        if (lower.from() == upper.from() || Long.compareUnsigned(upper.from(), lower.to()) > 0) {
            return Optional.empty();
        }
        AddressRange shorter = new AddressRange(lower.from(), upper.from() - 1, lower.mirror());
        return shorter.lowestShared(upper).isEmpty() ? Optional.of(shorter) : Optional.empty();
    }

    /** Advice to decode the lines that a component answers at an address with, if that helps. */
    private static Optional<String> decoded(
            Mapping mirrored, Mapping other, long shared, Width address) {
        AddressRange range = mirrored.range();
        long lines = shared & range.mirror();
        AddressRange decoded = new AddressRange(range.from(), range.to(), range.mirror() & ~lines);
        return lines == 0 || decoded.lowestShared(other.range()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "Move one of them, or take "
                                + address.hex(lines)
                                + " out of the mirror of "
                                + mirrored.accessor().name()
                                + "(), which leaves mirror = "
                                + MappedRanges.written(decoded.mirror(), address)
                                + ".");
    }
}
