package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.ResolvedMachine;

/** Somebody can ask each peripheral that answers anything. */
final class AskedPeripherals implements MachineRule {
    @Override
    public void check(ResolvedMachine machine, Findings findings) {
        for (ResolvedComponent component : machine.components()) {
            if (isUnasked(component, machine)) {
                findings.add(
                        Diagnostic.PERIPHERAL_UNASKED,
                        component.place(),
                        component.name(),
                        component.accessor().mapped().isEmpty()
                                ? "it is not mapped, and no port leads to it"
                                : "it is mapped, but no component has a port to that bus",
                        component.accessor().mapped().isEmpty()
                                ? "Map it, take a port to it"
                                : "Take the bus in a component");
            }
        }
    }

    static boolean isUnasked(ResolvedComponent component, ResolvedMachine machine) {
        ComponentModel model = component.model();
        boolean answers = !model.handlers().isEmpty() || model.memory().isPresent();
        return model.peripheral() && answers && !machine.reach().isAsked(component);
    }
}
