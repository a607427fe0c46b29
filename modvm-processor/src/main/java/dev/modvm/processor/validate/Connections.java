package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ConnectModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.Wiring;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A connection is of a port that exists, to a component that exists, and the only one of the port.
 */
final class Connections implements WiringRule {
    @Override
    public void check(SpecModel spec, Wiring wiring, Findings findings) {
        for (ResolvedComponent component : wiring.components()) {
            Set<String> connected = new HashSet<>();
            for (ConnectModel connect : component.accessor().connects()) {
                if (!connected.add(connect.port())) {
                    findings.add(
                            Diagnostic.CONNECT_DOUBLED,
                            connect.portPlace(),
                            component.name(),
                            connect.port());
                } else {
                    visitPort(component, connect, findings);
                    if (!isLine(component, connect)) {
                        visitComponent(spec, component, connect, findings);
                    }
                }
            }
        }
    }

    /** A line is what its ends are connected to: it has no component to name. */
    private static boolean isLine(ResolvedComponent component, ConnectModel connect) {
        return component.ports().stream()
                .filter(port -> port.name().filter(connect.port()::equals).isPresent())
                .anyMatch(port -> port.type() instanceof PortType.OfLine);
    }

    private static void visitPort(
            ResolvedComponent component, ConnectModel connect, Findings findings) {
        List<String> ports =
                component.ports().stream()
                        .flatMap(port -> port.name().stream())
                        .distinct()
                        .toList();
        if (!ports.contains(connect.port())) {
            findings.add(
                    Diagnostic.CONNECT_UNKNOWN_PORT,
                    connect.portPlace(),
                    component.name(),
                    quoted(connect.port()),
                    Suggestion.remedy(connect.port(), ports, "ports"));
        }
    }

    private static void visitComponent(
            SpecModel spec, ResolvedComponent component, ConnectModel connect, Findings findings) {
        List<String> names = spec.accessors().stream().map(AccessorModel::name).toList();
        if (!names.contains(connect.to())) {
            findings.add(
                    Diagnostic.CONNECT_UNKNOWN_COMPONENT,
                    connect.toPlace(),
                    component.name(),
                    quoted(connect.to()),
                    spec.name(),
                    Suggestion.remedy(connect.to(), names, "components"));
        }
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
