package dev.modvm.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.InstructionModel;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.TableMethodModel;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A fetch returns the opcode, an instruction its extra cycles, and the method for all other opcodes
 * takes the opcode and returns its cycles; where accesses are cycles, none are returned.
 */
final class TableSignatures implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        component
                .table()
                .filter(table -> component.processor())
                .ifPresent(table -> visitTable(table, findings));
    }

    private static void visitTable(InstructionTableModel table, Findings findings) {
        for (TableMethodModel fetch : table.fetches()) {
            if (!fetch.method().returns().equals(TypeName.INT)) {
                report(fetch, "Fetch", "the opcode as an int", findings);
            }
        }
        List<TableMethodModel> instructions =
                table.instructions().stream().map(InstructionModel::method).distinct().toList();
        for (TableMethodModel instruction : instructions) {
            visitCycles(
                    instruction,
                    "Instruction",
                    "the cycles beyond those that it states as int or long, or void for none",
                    table,
                    findings);
        }
        for (TableMethodModel otherwise : table.otherwises()) {
            visitParameters(otherwise, findings);
            visitCycles(
                    otherwise,
                    "Otherwise",
                    "its clock cycles as int or long, or void for one cycle",
                    table,
                    findings);
        }
    }

    private static void visitCycles(
            TableMethodModel method,
            String annotation,
            String expected,
            InstructionTableModel table,
            Findings findings) {
        TypeName returns = method.method().returns();
        boolean cycles = returns.equals(TypeName.INT) || returns.equals(TypeName.LONG);
        if (table.countsAccesses() && InstructionTableModel.returnsCycles(method)) {
            report(
                    method,
                    annotation,
                    "void, since with Timing.ACCESS its accesses are its cycles",
                    findings);
        } else if (!cycles && InstructionTableModel.returnsCycles(method)) {
            report(method, annotation, expected, findings);
        }
    }

    private static void report(
            TableMethodModel method, String annotation, String expected, Findings findings) {
        findings.add(
                Diagnostic.LIFECYCLE_RETURN,
                method.method().place(),
                method.method().name(),
                MethodModel.simple(method.method().returns().toString()),
                annotation,
                expected);
    }

    private static void visitParameters(TableMethodModel otherwise, Findings findings) {
        MethodModel method = otherwise.method();
        boolean takesOpcode =
                !method.parameters().isEmpty()
                        && method.parameters().get(0).type().equals(TypeName.INT);
        if (!takesOpcode) {
            findings.add(
                    Diagnostic.OTHERWISE_PARAMETERS,
                    method.place(),
                    method.name(),
                    MethodModel.types(method.parameters()),
                    method.name(),
                    method.parameters().stream()
                            .filter(parameter -> !parameter.type().isPrimitive())
                            .map(parameter -> MethodModel.declarations(List.of(parameter)))
                            .map(port -> ", " + port)
                            .collect(Collectors.joining()));
        }
    }
}
