package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;

/** A component is a class that a machine can have instances of its own of. */
final class PlainClass implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        if (!component.shape().isEmpty()) {
            findings.add(
                    Diagnostic.COMPONENT_CLASS,
                    component.place(),
                    component.name(),
                    component.shape(),
                    component.shape().startsWith("an inner class")
                            ? "Make it static, and give it what it needs in its constructor."
                            : "Write a class, whose instances are given to the builder.");
        } else if (component.generic()) {
            findings.add(Diagnostic.COMPONENT_GENERIC, component.place(), component.name());
        }
    }
}
