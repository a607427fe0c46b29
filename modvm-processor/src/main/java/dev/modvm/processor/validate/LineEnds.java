package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.Wiring;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line port belongs to one line. Where a line has one end only, and another line has nearly the
 * same name, one of them is misspelt; but a component that has both means both.
 */
final class LineEnds implements WiringRule {
    @Override
    public void check(SpecModel spec, Wiring wiring, Findings findings) {
        Set<Place> seen = new HashSet<>();
        Set<String> misspelt = new HashSet<>();
        for (ResolvedComponent owner : wiring.components()) {
            ComponentModel component = owner.model();
            for (PortModel port : component.ports()) {
                if (port.type() instanceof PortType.OfLine) {
                    Place place = component.fromSource() ? port.place() : owner.place();
                    List<String> lines = wiring.lines(owner, port);
                    if (lines.size() > 1 && seen.add(place)) {
                        findings.add(
                                Diagnostic.PORT_AMBIGUOUS_LINE,
                                place,
                                spec.name(),
                                port.description(),
                                owner.name(),
                                String.join(", ", lines),
                                lines.get(0));
                    } else if (lines.size() == 1) {
                        visitLine(spec, wiring, owner, lines.get(0), place, misspelt, findings);
                    }
                }
            }
        }
    }

    private static void visitLine(
            SpecModel spec,
            Wiring wiring,
            ResolvedComponent owner,
            String line,
            Place place,
            Set<String> misspelt,
            Findings findings) {
        if (wiring.ends(line).size() > 1) {
            return;
        }
        Optional<String> near =
                Suggestion.nearest(
                        line,
                        wiring.lines().stream()
                                .filter(name -> !wiring.ends(name).contains(owner))
                                .toList());
        // Of two lines with one end each, the one that is named later is the mistake.
        if (near.isPresent() && !misspelt.contains(near.get())) {
            boolean later =
                    wiring.ends(near.get()).size() > 1
                            || wiring.lines().indexOf(near.get()) < wiring.lines().indexOf(line);
            if (later) {
                misspelt.add(line);
                findings.add(
                        Diagnostic.LINE_ALONE,
                        place,
                        spec.name(),
                        line,
                        owner.name(),
                        having(wiring.ends(near.get()), near.get()),
                        remedy(wiring.ends(near.get()), near.get()));
            }
        }
    }

    private static String having(List<ResolvedComponent> ends, String line) {
        return ends.stream().map(end -> end.name() + "()").collect(Collectors.joining(" and "))
                + (ends.size() > 1 ? " have " : " has ")
                + line;
    }

    /** Where each of two lines has one end, nobody but the user knows which name is meant. */
    private static String remedy(List<ResolvedComponent> ends, String line) {
        return ends.size() > 1
                ? "Did you mean " + line + "? Name the same line"
                : "If one of the two names is misspelt, name the same line in both";
    }
}
