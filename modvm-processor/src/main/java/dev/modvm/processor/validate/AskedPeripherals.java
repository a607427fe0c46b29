package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Wiring;

/** Somebody can ask each peripheral that answers anything. */
final class AskedPeripherals implements WiringRule {
    @Override
    public void check(SpecModel spec, Wiring wiring, Findings findings) {
        Reach reach = new Reach(spec, wiring);
        for (AccessorModel accessor : spec.accessors()) {
            if (isUnasked(accessor, reach)) {
                findings.add(
                        Diagnostic.PERIPHERAL_UNASKED,
                        accessor.place(),
                        accessor.name(),
                        accessor.mapped().isEmpty()
                                ? "it is not mapped, and no port leads to it"
                                : "it is mapped, but no component has a port to that bus",
                        accessor.mapped().isEmpty()
                                ? "Map it, take a port to it"
                                : "Take the bus in a component");
            }
        }
    }

    static boolean isUnasked(AccessorModel accessor, Reach reach) {
        ComponentModel component = accessor.component().orElseThrow();
        boolean answers = !component.handlers().isEmpty() || component.memory().isPresent();
        return component.peripheral() && answers && !reach.isAsked(accessor);
    }
}
