package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.LifecycleModel.Role;
import dev.modvm.processor.model.TableMethodModel;
import java.util.List;

/**
 * An instruction table is that of a processor without a step, and has one method that fetches,
 * instructions, and at most one method for all other opcodes.
 */
final class InstructionTables implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        component.table().ifPresent(table -> visitTable(component, table, findings));
    }

    private static void visitTable(
            ComponentModel component, InstructionTableModel table, Findings findings) {
        if (component.kinds().size() > 1) {
            return;
        }
        if (!component.processor()) {
            visitMisplaced(component, table, findings);
            return;
        }
        visitStep(component, table, findings);
        visitMissing(component, table, findings);
        visitDoubled("Fetch", table.fetches(), findings);
        visitDoubled("Otherwise", table.otherwises(), findings);
        if (!table.generated()) {
            findings.add(
                    Diagnostic.TABLE_NOT_GENERATED,
                    component.place(),
                    component.name(),
                    table.dispatch().simpleName());
        }
    }

    /** That the class is of the wrong kind is one mistake, however long the table is. */
    private static void visitMisplaced(
            ComponentModel component, InstructionTableModel table, Findings findings) {
        findings.add(
                Diagnostic.LIFECYCLE_MISPLACED,
                table.methods().get(0).method().place(),
                table.fetches().isEmpty()
                        ? table.instructions().isEmpty() ? "Otherwise" : "Instruction"
                        : "Fetch",
                component.kind().word(),
                "Make the class a processor: only these execute instructions.");
    }

    private static void visitStep(
            ComponentModel component, InstructionTableModel table, Findings findings) {
        component
                .lifecycle(Role.STEP)
                .ifPresent(
                        step ->
                                findings.add(
                                        Diagnostic.STEP_AND_TABLE,
                                        step.method().place(),
                                        step.method().name(),
                                        table.methods().get(0).method().name()));
    }

    private static void visitMissing(
            ComponentModel component, InstructionTableModel table, Findings findings) {
        boolean inherited =
                table.inherited().filter(parent -> parent.fetches().isEmpty()).isPresent();
        if (table.fetches().isEmpty()) {
            if (inherited) {
                findings.addConsequence();
            } else if (component.lifecycle(Role.STEP).isEmpty()) {
                findings.add(Diagnostic.FETCH_MISSING, component.place(), component.name());
            }
        } else if (table.instructions().isEmpty()) {
            TableMethodModel fetch = table.fetches().get(0);
            findings.add(
                    Diagnostic.INSTRUCTION_MISSING, fetch.method().place(), fetch.method().name());
        }
    }

    private static void visitDoubled(
            String annotation, List<TableMethodModel> methods, Findings findings) {
        for (TableMethodModel method :
                methods.subList(Math.min(1, methods.size()), methods.size())) {
            findings.add(
                    Diagnostic.LIFECYCLE_DOUBLED,
                    method.method().place(),
                    method.method().name(),
                    annotation,
                    methods.get(0).method().name(),
                    annotation);
        }
    }
}
