package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.Disagreement;
import dev.modvm.processor.model.SpecModel;

/** What a type inherits in several ways, it inherits in one sense. */
final class Agreements implements SpecRule, ComponentRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        spec.disagreements().forEach(one -> add(one, findings));
    }

    @Override
    public void check(ComponentModel component, Findings findings) {
        component.disagreements().forEach(one -> add(one, findings));
    }

    static void add(Disagreement disagreement, Findings findings) {
        findings.add(
                Diagnostic.INHERITED_DISAGREE,
                disagreement.place(),
                disagreement.type(),
                disagreement.method(),
                disagreement.first(),
                disagreement.second(),
                disagreement.annotation(),
                disagreement.method(),
                disagreement.type(),
                disagreement.annotation());
    }
}
