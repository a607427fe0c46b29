package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.SpecModel;

/** A machine has a processor or a node. */
final class SpecProcessors implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        boolean wholeSpecKnown =
                spec.plainInterface()
                        && !spec.unresolved()
                        && spec.accessors().stream().noneMatch(SpecProcessors::isInError);
        boolean processor =
                spec.accessors().stream()
                        .flatMap(accessor -> accessor.component().stream())
                        .anyMatch(component -> component.runs());
        if (wholeSpecKnown && !processor) {
            findings.add(Diagnostic.SPEC_WITHOUT_PROCESSOR, spec.place(), spec.name());
        }
    }

    /** The processor may be the very accessor that is in error. */
    private static boolean isInError(AccessorModel accessor) {
        return accessor.component().isEmpty();
    }
}
