package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Wiring;
import java.util.List;

/**
 * A line has two ends at least: one that raises it, and one that looks at it. An input that nothing
 * is connected to is no mistake, on many boards; whoever means it can say so.
 */
final class DrivenLines implements WiringRule {
    @Override
    public void check(SpecModel spec, Wiring wiring, Findings findings) {
        for (AccessorModel owner : spec.accessors()) {
            List<String> alone =
                    owner.component().orElseThrow().ports().stream()
                            .filter(port -> port.type() instanceof PortType.OfLine)
                            .map(port -> wiring.lines(owner, port))
                            .filter(lines -> lines.size() == 1)
                            .map(lines -> lines.get(0))
                            .filter(line -> wiring.ends(line).size() == 1)
                            .distinct()
                            .toList();
            // Of a list, each component is an end.
            if (!alone.isEmpty() && !owner.list()) {
                findings.add(
                        Diagnostic.LINE_UNDRIVEN,
                        owner.place(),
                        spec.name(),
                        alone.size() == 1 ? "the line" : "the lines",
                        String.join(" and ", alone),
                        owner.name());
            }
        }
    }
}
