package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.SpecModel;

/** The class around a spec has a name, unlike that of a compact source file (JLS 25, 7.3). */
final class NamedClasses implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        findings.add(
                Diagnostic.INACCESSIBLE,
                spec.place(),
                "The class around " + spec.type().simpleName(),
                "the machine",
                Accessible.named(spec.type().packageName()),
                "one with a name, as in class Main { ... }: that of a compact source file has none");
    }
}
