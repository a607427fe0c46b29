package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.LifecycleModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;

/** Wait states are for handlers: nothing else is an access of a processor, which could wait. */
final class WaitingHandlers implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        for (LifecycleModel lifecycle : component.lifecycle()) {
            for (PortModel port : lifecycle.ports()) {
                if (port.type() instanceof PortType.OfWaitStates) {
                    findings.add(
                            Diagnostic.WAIT_STATES_MISPLACED,
                            port.place(),
                            lifecycle.method().name());
                }
            }
        }
    }
}
