package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.Access;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.Reference;
import java.util.HashSet;
import java.util.Set;

/** What an instruction table consists of is visible in the package of its class. */
final class TableAccessible implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        component
                .table()
                .filter(table -> component.processor() && component.fromSource())
                .ifPresent(table -> visitTable(component, table, findings));
    }

    private static void visitTable(
            ComponentModel component, InstructionTableModel table, Findings findings) {
        String packageName = component.type().packageName();
        Set<Place> seen = new HashSet<>();
        for (Reference references : table.references()) {
            if (!references.access().allows(packageName)) {
                if (seen.add(references.place())) {
                    findings.add(
                            Diagnostic.INACCESSIBLE,
                            references.place(),
                            references.what(),
                            "the dispatch of the instruction table",
                            Accessible.named(packageName),
                            remedy(component, references.access(), packageName));
                }
                // A class that can't be seen hides all its members: one mistake.
                if (references.equals(table.references().get(0))) {
                    return;
                }
            }
        }
    }

    /** The dispatch is in the package of the class, wherever the spec is. */
    private static String remedy(ComponentModel component, Access access, String packageName) {
        return access.packageName().equals(packageName)
                ? Accessible.PACKAGE_PRIVATE
                : "public, with the types around it, or move "
                        + component.name()
                        + " to "
                        + Accessible.named(access.packageName());
    }

    /** Tells whether something can't be seen even in the package of its class, for a table. */
    static boolean reports(ComponentModel component, Reference references) {
        return component.processor()
                && component.fromSource()
                && component
                        .table()
                        .filter(table -> table.references().contains(references))
                        .isPresent()
                && !references.access().allows(component.type().packageName());
    }
}
