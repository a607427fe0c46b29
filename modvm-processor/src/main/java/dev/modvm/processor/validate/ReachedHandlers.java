package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.HandlerModel;
import dev.modvm.processor.resolve.ResolvedClass.Handler;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.ResolvedMachine;
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

    private record Unreached(
            HandlerModel handler, ResolvedComponent component, Set<String> specs) {}

    /** Creates the rule, before any machine is checked. */
    public ReachedHandlers() {}

    /**
     * Looks at the handlers of a machine.
     *
     * @param machine the machine
     */
    public void add(ResolvedMachine machine) {
        for (ResolvedComponent component : machine.components()) {
            if (component.model().fromSource() && !AskedPeripherals.isUnasked(component, machine)) {
                for (Handler handler : component.type().handlers()) {
                    add(machine, component, handler);
                }
            }
        }
    }

    private void add(ResolvedMachine machine, ResolvedComponent component, Handler handler) {
        Place place = handler.method().request().place();
        if (machine.reach().reaches(component, handler.request())) {
            reached.add(place);
        } else {
            unreached
                    .computeIfAbsent(
                            place,
                            first ->
                                    new Unreached(
                                            handler.method(), component, new LinkedHashSet<>()))
                    .specs()
                    .add(machine.spec().name());
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
                                found.component().model().name(),
                                found.handler().method().name());
                    }
                });
        return findings;
    }
}
