package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.SpecModel;

/** What a component is mapped in is an address space. */
final class MappedSpaces implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        for (AccessorModel accessor : spec.accessors()) {
            if (!accessor.unreadable()) {
                accessor.mapped().stream()
                        .flatMap(mapped -> mapped.space().stream())
                        .filter(choice -> choice.space().isEmpty())
                        .forEach(
                                choice ->
                                        findings.add(
                                                Diagnostic.MAPPED_SPACE,
                                                choice.place(),
                                                accessor.name(),
                                                choice.written()));
            }
        }
    }
}
