package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.Access;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.Reference;
import dev.modvm.processor.model.SpecModel;
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
        for (Reference references : component.references()) {
            if (!references.access().allows(machinePackage)) {
                Place place = component.fromSource() ? references.place() : accessor.place();
                if (!TableAccessible.reports(component, references) && seen.add(place)) {
                    findings.add(
                            Diagnostic.INACCESSIBLE,
                            place,
                            described(references, component),
                            "the machine",
                            named(machinePackage),
                            remedy(references.access(), machinePackage));
                }
                // A class that can't be seen hides all its members: one mistake.
                if (isClassItself(references, component)) {
                    return;
                }
            }
        }
    }

    /** The class is the first of what a machine touches of it. */
    private static boolean isClassItself(Reference references, ComponentModel component) {
        return references.equals(component.references().get(0));
    }

    private static String described(Reference references, ComponentModel component) {
        return isClassItself(references, component)
                ? component.name()
                : references.what() + " of " + component.name();
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
