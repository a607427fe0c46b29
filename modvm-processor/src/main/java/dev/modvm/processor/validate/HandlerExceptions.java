package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.HandlerModel;
import java.util.HashSet;
import java.util.Set;

/** A handler throws no checked exception. */
final class HandlerExceptions implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        Set<Place> seen = new HashSet<>();
        for (HandlerModel handler : component.handlers()) {
            Place place = handler.method().place();
            if (!handler.method().checkedExceptions().isEmpty() && seen.add(place)) {
                findings.add(
                        Diagnostic.HANDLER_THROWS,
                        place,
                        handler.method().name(),
                        handler.method().checkedExceptions().get(0));
            }
        }
    }
}
