package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.CommonWidths;
import dev.modvm.processor.model.CommonWidths.Shared;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import java.util.Optional;

/**
 * A component is mapped once, to a range that runs upwards and lies within the address type, with
 * its copies; and the lines that the decoding ignores are 0 within the range.
 */
final class MappedRanges implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        Optional<Width> address = CommonWidths.of(spec).address().map(Shared::width);
        for (AccessorModel accessor : spec.accessors()) {
            if (!accessor.unreadable()) {
                accessor.mapped().stream()
                        .limit(1)
                        .forEach(
                                first ->
                                        visitRange(
                                                accessor,
                                                first,
                                                width(accessor, address),
                                                findings));
            }
            accessor.mapped().stream()
                    .skip(1)
                    .forEach(
                            second ->
                                    findings.add(
                                            Diagnostic.MAPPED_TWICE,
                                            second.fromPlace(),
                                            accessor.name()));
        }
    }

    /** Whether a component's range is sound enough to be compared with others. */
    static boolean isSound(AccessorModel accessor, MappedModel mapped, Optional<Width> common) {
        return !accessor.unreadable()
                && mapped.hasEnd()
                && mapped.from() >= 0
                && mapped.to() >= mapped.from()
                && !isBeyond(mapped.to(), width(accessor, common))
                && !isBeyond(mapped.mirror(), width(accessor, common))
                && (mapped.range().used() & mapped.mirror()) == 0;
    }

    /**
     * A component's own address type: where it deviates from the machine's, that is the mistake.
     */
    private static Width width(AccessorModel accessor, Optional<Width> common) {
        return accessor.component()
                .flatMap(component -> component.address().width())
                .or(() -> common)
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
