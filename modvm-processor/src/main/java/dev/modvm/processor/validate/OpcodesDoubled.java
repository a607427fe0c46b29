package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.InstructionModel;
import dev.modvm.processor.model.Width;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An opcode has one entry in an instruction table. */
final class OpcodesDoubled implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        Width base = component.base().width().orElse(Width.U8);
        component
                .table()
                .filter(table -> component.processor())
                .ifPresent(table -> visitEntries(table.instructions(), base, findings));
    }

    private static void visitEntries(
            List<InstructionModel> entries, Width base, Findings findings) {
        Map<Integer, InstructionModel> first = new HashMap<>();
        for (InstructionModel entry : entries) {
            if (entry.opcode().isPresent()) {
                InstructionModel earlier = first.putIfAbsent(entry.opcode().get(), entry);
                if (earlier != null) {
                    findings.add(
                            Diagnostic.OPCODE_DOUBLED,
                            entry.opcodePlace(),
                            base.hex(entry.number()),
                            entry.method().method().name(),
                            earlier.method().method().name());
                }
            }
        }
    }

    /** Tells whether two entries have the same opcode. */
    static boolean isDoubled(List<InstructionModel> entries) {
        long different = entries.stream().map(InstructionModel::opcode).distinct().count();
        return different < entries.size();
    }
}
