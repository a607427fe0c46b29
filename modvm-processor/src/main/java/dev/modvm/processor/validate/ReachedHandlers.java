package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Wiring;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Each handler of a component can be reached in at least one of the machines that the component is
 * in. A peripheral that nobody asks in a machine says nothing about its handlers.
 */
public final class ReachedHandlers {
    private final Map<Place, Unreached> unreached = new LinkedHashMap<>();
    private final Set<Place> reached = new HashSet<>();

    private record Unreached(HandlerModel handler, AccessorModel accessor, Set<String> specs) {}

    /** Creates the rule, before any machine is checked. */
    public ReachedHandlers() {}

    /**
     * Looks at the handlers of a machine.
     *
     * @param spec a machine that fits together
     */
    public void add(SpecModel spec) {
        Reach reach = new Reach(spec, Wiring.of(spec));
        for (AccessorModel accessor : spec.accessors()) {
            ComponentModel component = accessor.component().orElseThrow();
            if (component.fromSource() && !AskedPeripherals.isUnasked(accessor, reach)) {
                for (HandlerModel handler : component.handlers()) {
                    add(spec, accessor, handler, reach);
                }
            }
        }
    }

    private void add(SpecModel spec, AccessorModel accessor, HandlerModel handler, Reach reach) {
        Place place = handler.request().place();
        if (reach.reaches(accessor, handler.request().request().orElseThrow())) {
            reached.add(place);
        } else {
            unreached
                    .computeIfAbsent(
                            place, first -> new Unreached(handler, accessor, new LinkedHashSet<>()))
                    .specs()
                    .add(spec.name());
        }
    }

    /**
     * Returns what was found in all machines together.
     *
     * @return the handlers that nothing reaches
     */
    public Findings findings() {
        Findings findings = new Findings();
        unreached.forEach(
                (place, found) -> {
                    if (!reached.contains(place)) {
                        findings.add(
                                Diagnostic.HANDLER_UNREACHED,
                                place,
                                String.join(" or ", found.specs()),
                                found.handler().request().written(),
                                found.accessor().component().orElseThrow().name(),
                                found.handler().method().name());
                    }
                });
        return findings;
    }
}
