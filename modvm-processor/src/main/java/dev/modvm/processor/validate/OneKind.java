package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentKind;
import dev.modvm.processor.model.ComponentModel;

/** A component is a processor, a peripheral or a node, and only one of them. */
final class OneKind implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        if (component.kinds().size() > 1) {
            ComponentKind first = component.kinds().get(0);
            ComponentKind second = component.kinds().get(1);
            findings.add(
                    Diagnostic.COMPONENT_TWO_KINDS,
                    component.place(),
                    component.name(),
                    first.word(),
                    second.word(),
                    first.annotation(),
                    second.annotation());
        }
    }
}
