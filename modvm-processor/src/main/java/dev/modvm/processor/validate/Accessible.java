package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.Access;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Touched;
import java.util.HashSet;
import java.util.Set;

/** Everything that a machine touches is visible in the package that it is generated in. */
final class Accessible implements SpecRule {
    static final String PACKAGE_PRIVATE = "at least package-private, by removing private";

    @Override
    public void check(SpecModel spec, Findings findings) {
        Set<Place> seen = new HashSet<>();
        for (AccessorModel accessor : spec.accessors()) {
            accessor.component()
                    .ifPresent(component -> visit(spec, accessor, component, seen, findings));
        }
    }

    private static void visit(
            SpecModel spec,
            AccessorModel accessor,
            ComponentModel component,
            Set<Place> seen,
            Findings findings) {
        String machinePackage = spec.type().packageName();
        for (Touched touched : component.touched()) {
            if (!touched.access().allows(machinePackage)) {
                Place place = component.fromSource() ? touched.place() : accessor.place();
                if (!TableAccessible.reports(component, touched) && seen.add(place)) {
                    findings.add(
                            Diagnostic.INACCESSIBLE,
                            place,
                            described(touched, component),
                            "the machine",
                            named(machinePackage),
                            remedy(touched.access(), machinePackage));
                }
                // A class that can't be seen hides all its members: one mistake.
                if (isClassItself(touched, component)) {
                    return;
                }
            }
        }
    }

    /** The class is the first of what a machine touches of it. */
    private static boolean isClassItself(Touched touched, ComponentModel component) {
        return touched.equals(component.touched().get(0));
    }

    private static String described(Touched touched, ComponentModel component) {
        return isClassItself(touched, component)
                ? component.name()
                : touched.what() + " of " + component.name();
    }

    static String named(String packageName) {
        return packageName.isEmpty() ? "the package without a name" : "the package " + packageName;
    }

    private static String remedy(Access access, String machinePackage) {
        return access.packageName().equals(machinePackage)
                ? PACKAGE_PRIVATE
                : "public, with the types around it, or move the spec to its package";
    }
}
