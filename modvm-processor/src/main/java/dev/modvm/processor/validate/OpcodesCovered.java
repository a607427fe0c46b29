package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.InstructionModel;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every opcode has an instruction, or a method with {@code @Otherwise} executes it. */
final class OpcodesCovered implements ComponentRule {
    /** How many ranges a message lists. */
    private static final int LISTED = 4;

    private record Gap(long first, long last) {
        long size() {
            return last - first + 1;
        }

        String text(Width base) {
            return first == last ? base.hex(first) : base.hex(first) + "-" + base.hex(last);
        }
    }

    @Override
    public void check(ComponentModel component, Findings findings) {
        if (component.processor() && component.base().width().isPresent()) {
            Width base = component.base().width().get();
            component
                    .table()
                    .filter(table -> isUncovered(table, base))
                    // What is wrong with the superclass by itself is reported there.
                    .filter(
                            table ->
                                    !table.inherited()
                                            .filter(t -> isUncovered(t, base))
                                            .isPresent())
                    .ifPresent(table -> report(component, gaps(table, base), base, findings));
        }
    }

    private static boolean isUncovered(InstructionTableModel table, Width base) {
        List<InstructionModel> entries = table.instructions();
        // A mistake in an opcode leaves that one uncovered, and another without meaning.
        boolean sound =
                entries.stream()
                                .allMatch(
                                        entry ->
                                                entry.opcode().isPresent()
                                                        && InstructionEntries.isInRange(
                                                                entry, base))
                        && !OpcodesDoubled.isDoubled(entries);
        return sound
                && !entries.isEmpty()
                && table.otherwises().isEmpty()
                && !gaps(table, base).isEmpty();
    }

    private static List<Gap> gaps(InstructionTableModel table, Width base) {
        // Opcodes have 32 bits at most, also where values have more.
        long largest = Math.min(base.bits(), 32) == 32 ? 0xFFFF_FFFFL : base.largest();
        List<Gap> gaps = new ArrayList<>();
        long next = 0;
        for (InstructionModel entry : table.byOpcode()) {
            if (entry.number() > next) {
                gaps.add(new Gap(next, entry.number() - 1));
            }
            next = entry.number() + 1;
        }
        if (next <= largest) {
            gaps.add(new Gap(next, largest));
        }
        return gaps;
    }

    private static void report(
            ComponentModel component, List<Gap> gaps, Width base, Findings findings) {
        long opcodes = gaps.stream().mapToLong(Gap::size).sum();
        List<String> ranges = gaps.stream().limit(LISTED).map(gap -> gap.text(base)).toList();
        long unlisted = gaps.stream().skip(LISTED).mapToLong(Gap::size).sum();
        findings.add(
                Diagnostic.OPCODES_UNCOVERED,
                component.place(),
                component.name(),
                opcodes == 1 ? "one opcode" : String.format(Locale.ROOT, "%,d opcodes", opcodes),
                String.join(", ", ranges)
                        + (unlisted == 0
                                ? ""
                                : String.format(Locale.ROOT, " and %,d more", unlisted)));
    }
}
