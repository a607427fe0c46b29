package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.CommonWidths;
import dev.modvm.processor.resolve.CommonWidths.Shared;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A component is mapped once in an address space, to a range that runs upwards and lies within the
 * address type, with its copies; and the lines that the decoding ignores are 0 within the range.
 */
final class MappedRanges implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        Optional<Width> address = CommonWidths.of(spec).address().map(Shared::width);
        for (AccessorModel accessor : spec.accessors()) {
            if (accessor.list()) {
                accessor.mapped().stream()
                        .limit(1)
                        .forEach(
                                mapped ->
                                        findings.add(
                                                Diagnostic.MAPPED_LIST,
                                                mapped.fromPlace(),
                                                accessor.name()));
            } else if (!accessor.unreadable()) {
                firsts(accessor)
                        .forEach(
                                first ->
                                        visitRange(
                                                accessor,
                                                first,
                                                width(accessor, first, address),
                                                findings));
            }
            List<MappedModel> seconds = new ArrayList<>(accessor.mapped());
            seconds.removeAll(firsts(accessor));
            seconds.forEach(
                    second ->
                            findings.add(
                                    Diagnostic.MAPPED_TWICE,
                                    second.fromPlace(),
                                    accessor.name(),
                                    second.space()
                                            .map(choice -> " in " + choice.written())
                                            .orElse("")));
        }
    }

    /** Where a component is mapped first in each address space. */
    static Collection<MappedModel> firsts(AccessorModel accessor) {
        Map<String, MappedModel> firsts = new LinkedHashMap<>();
        for (MappedModel mapped : accessor.mapped()) {
            firsts.putIfAbsent(
                    mapped.space()
                            .map(
                                    choice ->
                                            choice.space()
                                                    .map(space -> space.type().canonicalName())
                                                    .orElse(choice.written()))
                            .orElse(""),
                    mapped);
        }
        return firsts.values();
    }

    /** Whether a component's range is sound enough to be compared with others. */
    static boolean isSound(AccessorModel accessor, MappedModel mapped, Optional<Width> common) {
        return !accessor.unreadable()
                && mapped.hasEnd()
                && mapped.from() >= 0
                && mapped.to() >= mapped.from()
                && !isBeyond(mapped.to(), width(accessor, mapped, common))
                && !isBeyond(mapped.mirror(), width(accessor, mapped, common))
                && (mapped.range().used() & mapped.mirror()) == 0;
    }

    /**
     * A component's own address type: where it deviates from the machine's, that is the mistake.
     */
    private static Width width(AccessorModel accessor, MappedModel mapped, Optional<Width> common) {
        return accessor.component()
                .flatMap(component -> component.address().width())
                .or(
                        () ->
                                mapped.space()
                                        .map(
                                                choice ->
                                                        choice.space()
                                                                .flatMap(
                                                                        space ->
                                                                                space.address()
                                                                                        .width()))
                                        .orElse(common))
                .orElse(Width.U64);
    }

    private static boolean isBeyond(long address, Width width) {
        return Long.compareUnsigned(address, width.largest()) > 0;
    }

    private static void visitRange(
            AccessorModel accessor, MappedModel mapped, Width address, Findings findings) {
        if (!mapped.hasEnd()) {
            findings.add(
                    Diagnostic.MAPPED_NO_END,
                    mapped.toPlace(),
                    accessor.name(),
                    address.hex(mapped.from()));
        } else if (mapped.from() < 0) {
            findings.add(Diagnostic.MAPPED_NEGATIVE, mapped.fromPlace(), "from", mapped.from());
        } else if (mapped.to() < 0) {
            findings.add(Diagnostic.MAPPED_NEGATIVE, mapped.toPlace(), "to", mapped.to());
        } else if (mapped.to() < mapped.from()) {
            findings.add(
                    Diagnostic.MAPPED_REVERSED,
                    mapped.toPlace(),
                    accessor.name(),
                    address.hex(mapped.from()),
                    address.hex(mapped.to()));
        } else if (isBeyond(mapped.to(), address)) {
            findings.add(
                    Diagnostic.MAPPED_BEYOND_ADDRESS,
                    mapped.toPlace(),
                    accessor.name(),
                    address.hex(mapped.to()),
                    address,
                    address.hex(address.largest()));
        } else {
            visitMirror(accessor, mapped, address, findings);
        }
    }

    private static void visitMirror(
            AccessorModel accessor, MappedModel mapped, Width address, Findings findings) {
        long beyond = mapped.mirror() & ~address.largest();
        long used = mapped.mirror() & mapped.range().used();
        if (beyond != 0) {
            findings.add(
                    Diagnostic.MIRROR_BEYOND_ADDRESS,
                    mapped.mirrorPlace(),
                    accessor.name(),
                    address.hex(beyond),
                    address,
                    address.hex(address.largest()),
                    written(mapped.mirror() & address.largest(), address));
        } else if (used != 0) {
            findings.add(
                    Diagnostic.MIRROR_WITHIN_RANGE,
                    mapped.mirrorPlace(),
                    accessor.name(),
                    address.hex(used),
                    address.hex(mapped.from()),
                    address.hex(mapped.to()),
                    written(mapped.mirror() & ~used, address));
        }
    }

    /** A mask as it is written in Java. */
    static String written(long mask, Width address) {
        return address.hex(mask).replace("$", "0x");
    }
}
