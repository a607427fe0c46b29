package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;

/** A component class has no type parameters. */
final class PlainClass implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        if (component.generic()) {
            findings.add(Diagnostic.COMPONENT_GENERIC, component.place(), component.name());
        }
    }
}
