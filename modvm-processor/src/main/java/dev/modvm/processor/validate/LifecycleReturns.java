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
                .forEach(method -> visitMethod(component, method, findings));
    }

    /** What a method without meaning returns is no second mistake. */
    private static boolean isMisplaced(Role role, ComponentModel component) {
        return switch (role) {
            case STEP -> !component.processor();
            case CYCLE -> component.processor();
            case BOOT, HALT -> false;
        };
    }

    private static void visitMethod(
            ComponentModel component, LifecycleModel lifecycle, Findings findings) {
        TypeName returns = lifecycle.method().returns();
        boolean cycles = returns.equals(TypeName.INT) || returns.equals(TypeName.LONG);
        boolean mayReturnCycles =
                switch (lifecycle.role()) {
                    case STEP -> !component.clock().perAccess();
                    case CYCLE -> true;
                    case BOOT, HALT -> false;
                };
        if (lifecycle.role() == Role.CYCLE && cycles && lifecycle.elapsed().isEmpty()) {
            findings.add(
                    Diagnostic.CYCLE_WITHOUT_ELAPSED,
                    lifecycle.method().place(),
                    lifecycle.method().name());
        } else if (!returns.equals(TypeName.VOID) && !(cycles && mayReturnCycles)) {
            findings.add(
                    Diagnostic.LIFECYCLE_RETURN,
                    lifecycle.method().place(),
                    lifecycle.method().name(),
                    MethodModel.simple(returns.toString()),
                    lifecycle.role().annotation(),
                    expected(lifecycle.role(), mayReturnCycles));
        }
    }

    private static String expected(Role role, boolean mayReturnCycles) {
        if (role == Role.STEP) {
            return mayReturnCycles
                    ? "its clock cycles as int or long, or void for one cycle"
                    : "void where the timing is Timing.ACCESS, since its accesses are its cycles";
        }
        return role == Role.CYCLE
                ? "the cycles that it can be left alone as int or long, or void"
                : "void";
    }
}
