package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.SpecModel;

/** A spec is an interface without type parameters. */
final class SpecShape implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        if (!spec.plainInterface()) {
            findings.add(Diagnostic.SPEC_NOT_INTERFACE, spec.place(), spec.name(), spec.shape());
        }
    }
}
