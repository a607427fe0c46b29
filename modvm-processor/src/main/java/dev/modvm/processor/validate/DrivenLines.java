package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.ResolvedLine;
import dev.modvm.processor.resolve.ResolvedMachine;
import java.util.List;

/**
 * A line has two ends at least: one that raises it, and one that looks at it. An input that nothing
 * is connected to is no mistake, on many boards; whoever means it can say so.
 */
final class DrivenLines implements MachineRule {
    @Override
    public void check(ResolvedMachine machine, Findings findings) {
        for (ResolvedComponent owner : machine.components()) {
            List<String> alone =
                    machine.lines().stream()
                            .filter(line -> line.ends().equals(List.of(owner)))
                            .map(ResolvedLine::name)
                            .toList();
            // Of a list, each component is an end.
            if (!alone.isEmpty() && !owner.list()) {
                findings.add(
                        Diagnostic.LINE_UNDRIVEN,
                        owner.place(),
                        machine.spec().name(),
                        alone.size() == 1 ? "the line" : "the lines",
                        String.join(" and ", alone),
                        owner.name());
            }
        }
    }
}
