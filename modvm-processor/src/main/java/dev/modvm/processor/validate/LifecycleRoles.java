package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.LifecycleModel;
import dev.modvm.processor.model.LifecycleModel.Role;
import dev.modvm.processor.model.MemoryModel;
import java.util.EnumMap;
import java.util.Map;

/** A component has the life-cycle methods of its kind, each at most once, and a processor steps. */
final class LifecycleRoles implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        if (component.kinds().size() > 1) {
            return;
        }
        visitStepMissing(component, findings);
        visitDoubled(component, findings);
        switch (component.kind()) {
            case PROCESSOR -> {
                visitMisplaced(
                        component, Role.CYCLE, "Do its work in the method with @Step.", findings);
                visitMemories(component, findings);
            }
            case PERIPHERAL ->
                    visitMisplaced(
                            component,
                            Role.STEP,
                            "Use @Cycle, or make the class a processor.",
                            findings);
            case NODE -> {
                visitMisplaced(
                        component,
                        Role.STEP,
                        "Use @Cycle, which is called for each turn, or make the class a processor.",
                        findings);
                visitMemories(component, findings);
            }
        }
    }

    private static void visitStepMissing(ComponentModel component, Findings findings) {
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

    private static void visitMisplaced(
            ComponentModel component, Role role, String remedy, Findings findings) {
        component
                .lifecycle(role)
                .ifPresent(
                        method ->
                                findings.add(
                                        Diagnostic.LIFECYCLE_MISPLACED,
                                        method.method().place(),
                                        role.annotation(),
                                        component.kind().word(),
                                        remedy));
    }

    private static void visitMemories(ComponentModel component, Findings findings) {
        for (MemoryModel memory : component.memories()) {
            findings.add(
                    Diagnostic.LIFECYCLE_MISPLACED,
                    memory.place(),
                    "Memory",
                    component.kind().word(),
                    "Move it to a class with @Peripheral, which the "
                            + component.kind().word()
                            + " reaches over its bus.");
        }
    }
}
