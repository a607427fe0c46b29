package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.WidthChoice;

/** A component names a base type, and both its types are types that a channel can carry. */
final class BaseTypes implements ComponentRule {
    static final String OR_BASE = ", or leave it out where it is the base type";

    @Override
    public void check(ComponentModel component, Findings findings) {
        visitBase(component, findings);
        visitAddress(component, findings);
    }

    private static void visitBase(ComponentModel component, Findings findings) {
        WidthChoice base = component.base();
        if (base.written().isEmpty()) {
            findings.add(
                    Diagnostic.BASE_MISSING,
                    base.place(),
                    component.kind().annotation(),
                    component.kind().annotation());
        } else if (base.width().isEmpty()) {
            unsupported("base", base, "", findings);
        }
    }

    private static void visitAddress(ComponentModel component, Findings findings) {
        WidthChoice address = component.address();
        boolean ownMistake = !address.written().equals(component.base().written());
        if (ownMistake && address.width().isEmpty()) {
            unsupported("address", address, OR_BASE, findings);
        }
    }

    static void unsupported(String element, WidthChoice choice, String orElse, Findings findings) {
        findings.add(
                Diagnostic.BASE_UNSUPPORTED, choice.place(), element, choice.written(), orElse);
    }
}
