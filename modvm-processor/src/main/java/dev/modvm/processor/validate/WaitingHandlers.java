package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.LifecycleModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import java.util.List;

/** Wait states are for handlers: nothing else is an access of a processor, which could wait. */
final class WaitingHandlers implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        for (LifecycleModel lifecycle : component.lifecycle()) {
            visit(lifecycle.method(), lifecycle.ports(), findings);
        }
        component
                .table()
                .ifPresent(
                        table ->
                                table.methods()
                                        .forEach(
                                                method ->
                                                        visit(
                                                                method.method(),
                                                                method.ports(),
                                                                findings)));
    }

    private static void visit(MethodModel method, List<PortModel> ports, Findings findings) {
        for (PortModel port : ports) {
            if (port.type() instanceof PortType.OfWaitStates) {
                findings.add(Diagnostic.WAIT_STATES_MISPLACED, port.place(), method.name());
            }
        }
    }
}
