package dev.modvm.processor.generate;

import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.InstructionModel;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.SyntaxModel;
import dev.modvm.processor.model.Width;
import java.util.ArrayList;
import java.util.List;

/** Writes the reference of an instruction table: a page in Markdown. */
public final class InstructionReference {
    private InstructionReference() {}

    /**
     * Writes the page.
     *
     * @param component a processor with an instruction table, without mistakes
     * @return the text, with an entry for each opcode, in their order
     */
    public static String of(ComponentModel component) {
        InstructionTableModel table = component.table().orElseThrow();
        Width base = component.base().width().orElseThrow();
        boolean described =
                table.instructions().stream().anyMatch(entry -> !entry.description().isEmpty());
        StringBuilder page = new StringBuilder();
        page.append("# Instructions of ").append(component.model()).append("\n\n");
        page.append("Generated from `").append(component.type().canonicalName()).append("`.\n\n");
        List<String> head = new ArrayList<>(List.of("Opcode", "Syntax"));
        head.add(base == Width.U8 ? "Bytes" : "Addresses");
        head.add("Cycles");
        page.append(row(head, described, "Description"));
        page.append("|---|---|--:|--:|").append(described ? "---|" : "").append('\n');
        for (InstructionModel entry : table.byOpcode()) {
            String syntax = entry.syntax().orElseThrow();
            List<String> cells =
                    List.of(
                            base.hex(entry.number()),
                            code(syntax),
                            Integer.toString(SyntaxModel.length(syntax, base)),
                            entry.cycles().orElseThrow()
                                    + (InstructionTableModel.returnsCycles(entry.method())
                                            ? " or more"
                                            : ""));
            page.append(row(cells, described, cell(entry.description())));
        }
        if (!table.otherwiseDescription().isEmpty()) {
            page.append("\nEvery other opcode: ").append(table.otherwiseDescription()).append('\n');
        }
        return page.toString();
    }

    private static String row(List<String> cells, boolean described, String description) {
        String row = "| " + String.join(" | ", cells) + " |";
        return row + (described ? " " + description + " |\n" : "\n");
    }

    /** A longer fence, since the text may have a backtick of its own. */
    private static String code(String text) {
        return text.contains("`") ? "`` " + cell(text) + " ``" : "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
