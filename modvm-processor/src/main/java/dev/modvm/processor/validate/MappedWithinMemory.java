package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.MemoryModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.CommonWidths;
import dev.modvm.processor.resolve.CommonWidths.Shared;
import java.util.Optional;

/** A range has no more addresses than the memory behind it, where the length of that is known. */
final class MappedWithinMemory implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        Optional<Width> common = CommonWidths.of(spec).address().map(Shared::width);
        for (AccessorModel accessor : spec.accessors()) {
            accessor.component()
                    .filter(component -> !accessor.list() && component.memories().size() == 1)
                    .filter(component -> component.memoryLoads() || component.memorySaves())
                    .ifPresent(
                            component ->
                                    MappedRanges.firsts(accessor).stream()
                                            .filter(
                                                    mapped ->
                                                            MappedRanges.isSound(
                                                                    accessor, mapped, common))
                                            .forEach(
                                                    mapped ->
                                                            visit(
                                                                    accessor,
                                                                    component,
                                                                    mapped,
                                                                    common.orElse(Width.U64),
                                                                    findings)));
        }
    }

    private static void visit(
            AccessorModel accessor,
            ComponentModel component,
            MappedModel mapped,
            Width width,
            Findings findings) {
        MemoryModel memory = component.memory().orElseThrow();
        long last = mapped.to() - mapped.from();
        if (memory.length().isEmpty()
                || Long.compareUnsigned(last, memory.length().getAsLong()) < 0) {
            return;
        }
        long length = memory.length().getAsLong();
        findings.add(
                Diagnostic.MAPPED_BEYOND_MEMORY,
                mapped.toPlace(),
                accessor.name(),
                Long.toUnsignedString(last + 1),
                width.hex(mapped.from()) + "-" + width.hex(mapped.to()),
                memory.name(),
                component.name(),
                length,
                length == 0 ? "an address that it has" : width.hex(mapped.from() + length - 1));
    }
}
