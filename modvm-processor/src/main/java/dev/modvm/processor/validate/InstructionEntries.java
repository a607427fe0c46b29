package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.InstructionModel;
import dev.modvm.processor.model.SyntaxModel;
import dev.modvm.processor.model.Width;
import java.util.Optional;

/** An entry of an instruction table says its opcode, its syntax and its cycles. */
final class InstructionEntries implements ComponentRule {
    @Override
    public void check(ComponentModel component, Findings findings) {
        component
                .table()
                .filter(table -> component.processor())
                .ifPresent(
                        table ->
                                table.instructions()
                                        .forEach(
                                                instruction ->
                                                        visit(
                                                                instruction,
                                                                component.base().width(),
                                                                findings)));
    }

    private static void visit(
            InstructionModel instruction, Optional<Width> base, Findings findings) {
        visitOpcode(instruction, base, findings);
        visitSyntax(instruction, base, findings);
        visitCycles(instruction, base, findings);
    }

    private static void visitOpcode(
            InstructionModel instruction, Optional<Width> base, Findings findings) {
        if (instruction.opcode().isEmpty()) {
            findings.add(Diagnostic.OPCODE_MISSING, instruction.opcodePlace(), name(instruction));
        } else if (base.isPresent() && !isInRange(instruction, base.get())) {
            Width width = base.get();
            int opcode = instruction.opcode().get();
            findings.add(
                    Diagnostic.OPCODE_RANGE,
                    instruction.opcodePlace(),
                    opcode < 0 ? Integer.toString(opcode) : width.hex(opcode),
                    name(instruction),
                    width.name(),
                    width.hex(0),
                    width.hex(width.largest()));
        }
    }

    /** Tells whether the opcode of an entry is one that its processor can fetch. */
    static boolean isInRange(InstructionModel instruction, Width base) {
        // An annotation holds 32 bits, which a wide processor may use all.
        return Long.compareUnsigned(instruction.number(), base.largest()) <= 0;
    }

    private static void visitSyntax(
            InstructionModel instruction, Optional<Width> base, Findings findings) {
        String syntax = instruction.syntax().orElse("");
        if (syntax.isBlank()) {
            findings.add(
                    Diagnostic.SYNTAX_MISSING,
                    instruction.syntaxPlace(),
                    described(instruction, base));
            return;
        }
        base.flatMap(width -> SyntaxModel.problem(syntax, width))
                .ifPresent(
                        problem ->
                                findings.add(
                                        Diagnostic.SYNTAX_MALFORMED,
                                        instruction.syntaxPlace(),
                                        syntax,
                                        problem.what(),
                                        problem.remedy()));
    }

    private static void visitCycles(
            InstructionModel instruction, Optional<Width> base, Findings findings) {
        if (instruction.cycles().isEmpty()) {
            findings.add(
                    Diagnostic.CYCLES_MISSING,
                    instruction.cyclesPlace(),
                    described(instruction, base));
        } else if (instruction.cycles().get() < 1) {
            findings.add(
                    Diagnostic.CYCLES_RANGE,
                    instruction.cyclesPlace(),
                    described(instruction, base),
                    instruction.cycles().get());
        }
    }

    /** The method with the opcode: compilers show no line of an annotation that is repeated. */
    private static String described(InstructionModel instruction, Optional<Width> base) {
        Optional<String> opcode =
                instruction.opcode().map(number -> base.orElse(Width.U8).hex(number));
        return name(instruction) + "()" + opcode.map(hex -> " for " + hex).orElse("");
    }

    private static String name(InstructionModel instruction) {
        return instruction.method().method().name();
    }
}
