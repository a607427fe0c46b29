package dev.modvm.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.LifecycleModel;
import dev.modvm.processor.model.LifecycleModel.Role;
import dev.modvm.processor.model.MethodModel;

/** A step returns its cycles or nothing, the other life-cycle methods return nothing. */
final class LifecycleReturns implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        component.lifecycle().stream()
                .filter(method -> !isMisplaced(method.role(), component))
                .forEach(method -> visitMethod(method, findings));
    }

    /** What a method without meaning returns is no second mistake. */
    private static boolean isMisplaced(Role role, ComponentModel component) {
        return switch (role) {
            case STEP -> !component.processor();
            case CYCLE -> !component.peripheral();
            case BOOT, HALT -> false;
        };
    }

    private static void visitMethod(LifecycleModel lifecycle, Findings findings) {
        TypeName returns = lifecycle.method().returns();
        boolean cycles =
                lifecycle.role() == Role.STEP
                        && (returns.equals(TypeName.INT) || returns.equals(TypeName.LONG));
        if (!returns.equals(TypeName.VOID) && !cycles) {
            findings.add(
                    Diagnostic.LIFECYCLE_RETURN,
                    lifecycle.method().place(),
                    lifecycle.method().name(),
                    MethodModel.simple(returns.toString()),
                    lifecycle.role().annotation(),
                    lifecycle.role() == Role.STEP
                            ? "its clock cycles as int or long, or void for one cycle"
                            : "void");
        }
    }
}
