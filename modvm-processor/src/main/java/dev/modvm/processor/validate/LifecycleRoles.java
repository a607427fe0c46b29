package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.LifecycleModel;
import dev.modvm.processor.model.LifecycleModel.Role;
import java.util.EnumMap;
import java.util.Map;

/** A component has the life-cycle methods of its kind, each at most once, and a processor steps. */
final class LifecycleRoles implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        if (component.processor() && component.peripheral()) {
            return;
        }
        visitStep(component, findings);
        visitDoubled(component, findings);
        if (component.processor()) {
            visitProcessor(component, findings);
        } else {
            visitPeripheral(component, findings);
        }
    }

    private static void visitStep(ComponentModel component, Findings findings) {
        if (component.processor()
                && component.lifecycle(Role.STEP).isEmpty()
                && component.table().isEmpty()) {
            findings.add(Diagnostic.STEP_MISSING, component.place(), component.name());
        }
    }

    private static void visitDoubled(ComponentModel component, Findings findings) {
        Map<Role, LifecycleModel> first = new EnumMap<>(Role.class);
        for (LifecycleModel method : component.lifecycle()) {
            LifecycleModel earlier = first.putIfAbsent(method.role(), method);
            if (earlier != null) {
                String annotation = method.role().annotation();
                findings.add(
                        Diagnostic.LIFECYCLE_DOUBLED,
                        method.method().place(),
                        method.method().name(),
                        annotation,
                        earlier.method().name(),
                        annotation);
            }
        }
    }

    private static void visitProcessor(ComponentModel component, Findings findings) {
        component
                .lifecycle(Role.CYCLE)
                .ifPresent(
                        cycle ->
                                findings.add(
                                        Diagnostic.LIFECYCLE_MISPLACED,
                                        cycle.method().place(),
                                        "Cycle",
                                        "processor",
                                        "Do its work in the method with @Step."));
        component
                .memories()
                .forEach(
                        memory ->
                                findings.add(
                                        Diagnostic.LIFECYCLE_MISPLACED,
                                        memory.place(),
                                        "Memory",
                                        "processor",
                                        "Move it to a class with @Peripheral, which the processor"
                                                + " reaches over its bus."));
    }

    private static void visitPeripheral(ComponentModel component, Findings findings) {
        component
                .lifecycle(Role.STEP)
                .ifPresent(
                        step ->
                                findings.add(
                                        Diagnostic.LIFECYCLE_MISPLACED,
                                        step.method().place(),
                                        "Step",
                                        "peripheral",
                                        "Use @Cycle, or make the class a processor."));
    }
}
