package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.RequestModel.Kind;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.resolve.ResolvedMapping;
import dev.modvm.processor.resolve.Wiring;

/** A mapped component answers loads or saves. */
final class MappedAnswers implements WiringRule {
    @Override
    public void check(SpecModel spec, Wiring wiring, Findings findings) {
        for (ResolvedMapping mapping : wiring.mappings()) {
            ComponentModel component = mapping.component();
            boolean first = mapping.mapped().equals(mapping.owner().accessor().mapped().get(0));
            if (first && isUnanswering(component)) {
                findings.add(
                        Diagnostic.MAPPED_UNANSWERING,
                        mapping.mapped().fromPlace(),
                        mapping.owner().name(),
                        component.name());
            }
        }
    }

    /** Tells whether a component answers nothing that a bus asks. */
    static boolean isUnanswering(ComponentModel component) {
        return !component.answers(Kind.LOAD) && !component.answers(Kind.SAVE);
    }
}
