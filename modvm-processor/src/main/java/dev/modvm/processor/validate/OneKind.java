package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;

/** A component is a processor or a peripheral, not both. */
final class OneKind implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        if (component.processor() && component.peripheral()) {
            findings.add(Diagnostic.COMPONENT_TWO_KINDS, component.place(), component.name());
        }
    }
}
