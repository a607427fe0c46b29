package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.SendsModel;
import java.util.HashSet;
import java.util.Set;

/** Handlers and the methods of port interfaces have no type parameters. */
final class PlainMethods implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        // A handler of several requests, or an interface of several ports, is mistaken once.
        Set<Place> seen = new HashSet<>();
        for (HandlerModel handler : component.handlers()) {
            if (handler.method().generic() && seen.add(handler.method().place())) {
                add(handler.method().place(), handler.method().name(), findings);
            }
        }
        for (PortModel port : component.ports()) {
            port.type().face().stream()
                    .flatMap(face -> face.methods().stream())
                    .filter(SendsModel::generic)
                    .filter(method -> seen.add(method.place()))
                    .forEach(method -> add(method.place(), method.name(), findings));
        }
    }

    private static void add(Place place, String name, Findings findings) {
        findings.add(Diagnostic.METHOD_GENERIC, place, name);
    }
}
