package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.Placement;
import dev.modvm.processor.model.Placement.Around;
import dev.modvm.processor.model.Placement.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every annotation is where it means something: on the kind of element that it is about, in a
 * component, in a spec, or in an interface that can be a port.
 */
final class Placements {
    private static final Set<String> OF_TYPES =
            Set.of("Processor", "Peripheral", "Node", "MachineSpec", "AddressSpace");

    private static final Set<String> OF_ACCESSORS = Set.of("Mapped", "Connect");

    private static final Map<String, String> WHERE =
            Map.of(
                    "Processor", "a class",
                    "Peripheral", "a class",
                    "Node", "a class",
                    "MachineSpec", "an interface",
                    "AddressSpace", "an abstract class that extends Bus or WideBus",
                    "Mapped", "a method of a machine spec",
                    "Connect", "a method of a machine spec",
                    "Sends", "a method without a body of an interface, which is then a port",
                    "Port", "a parameter of a method that a machine calls, such as @Step",
                    "Memory", "a field or a method of a component");

    /** Classes that are reported, once each, whatever their methods are annotated with. */
    private final Set<String> reported;

    /**
     * Creates the rule.
     *
     * @param reported the classes that are reported already as being no components, or no specs, by
     *     their canonical names
     */
    Placements(Set<String> reported) {
        this.reported = new HashSet<>(reported);
    }

    void check(List<Placement> placements, Findings findings) {
        placements.forEach(placement -> visit(placement, findings));
    }

    private void visit(Placement placement, Findings findings) {
        String annotation = placement.annotation();
        if (!isOnItsKind(annotation, placement.site())) {
            findings.add(
                    Diagnostic.MISPLACED,
                    placement.place(),
                    annotation,
                    placement.described(),
                    WHERE.getOrDefault(annotation, "a method of a component"));
        } else {
            placement.around().ifPresent(around -> visitAround(placement, around, findings));
        }
    }

    private static boolean isOnItsKind(String annotation, Site site) {
        if (OF_TYPES.contains(annotation)) {
            return site == Site.TYPE;
        }
        if (OF_ACCESSORS.contains(annotation) || annotation.equals("Sends")) {
            return site == Site.ABSTRACT_METHOD_OF_INTERFACE;
        }
        if (annotation.equals("Port")) {
            return site == Site.PARAMETER_OF_CALLED_METHOD;
        }
        return site == Site.METHOD
                || site == Site.ABSTRACT_METHOD_OF_INTERFACE
                || (site == Site.FIELD && annotation.equals("Memory"));
    }

    private void visitAround(Placement placement, Around around, Findings findings) {
        String annotation = placement.annotation();
        if (OF_TYPES.contains(annotation) || annotation.equals("Sends")) {
            return;
        }
        if (OF_ACCESSORS.contains(annotation)) {
            if (!around.spec() && reported.add(around.type())) {
                findings.add(
                        Diagnostic.SPEC_UNANNOTATED,
                        around.place(),
                        around.name(),
                        around.name().replace('.', '_'));
            }
        } else if (!around.component() && reported.add(around.type())) {
            findings.add(
                    Diagnostic.COMPONENT_UNANNOTATED,
                    around.place(),
                    around.name(),
                    placement.site() == Site.FIELD ? "a field" : "a method",
                    annotation);
        }
    }
}
