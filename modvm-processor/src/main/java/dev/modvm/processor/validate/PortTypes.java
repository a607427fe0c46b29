package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.Width;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a component's methods take are ports, as wide as the component's types. */
final class PortTypes implements ComponentRule {
    /** Parameters of a class from a library all have the same place. */
    private record Parameter(Place place, PortModel.Key port) {}

    @Override
    public void check(ComponentModel component, Findings findings) {
        for (PortModel port : parameters(component)) {
            if (port.name().filter(String::isEmpty).isPresent()) {
                findings.add(Diagnostic.PORT_NAME_EMPTY, port.namePlace());
            }
            visitType(component, port, findings);
        }
    }

    /**
     * Every parameter that must be a port, also one that is the same port as another: each may be
     * mistaken.
     */
    private static List<PortModel> parameters(ComponentModel component) {
        // A method of several roles is read once for each, with the same parameters.
        Map<Parameter, PortModel> parameters = new LinkedHashMap<>();
        component.lifecycle().forEach(method -> add(method.ports(), parameters));
        component
                .table()
                .ifPresent(
                        table ->
                                table.methods().forEach(method -> add(method.ports(), parameters)));
        if (component.answers()) {
            component.handlers().stream()
                    .filter(handler -> HandlerSignatures.takesRequest(component, handler))
                    .forEach(handler -> add(handler.ports(), parameters));
        }
        return List.copyOf(parameters.values());
    }

    private static void add(List<PortModel> ports, Map<Parameter, PortModel> parameters) {
        ports.forEach(
                port -> parameters.putIfAbsent(new Parameter(port.place(), port.key()), port));
    }

    private static void visitType(ComponentModel component, PortModel port, Findings findings) {
        PortType type = port.type();
        if (type instanceof PortType.Unsupported) {
            findings.add(
                    Diagnostic.PORT_TYPE,
                    port.place(),
                    "The parameter "
                            + port.parameter()
                            + " of type "
                            + MethodModel.simple(type.type().toString()),
                    type.type().isPrimitive() && isOfTable(component, port)
                            ? "Operands come from the bus: take "
                                    + (component.wide() ? "WideBus" : "Bus")
                                    + ", and load what follows the opcode."
                            : ports(component));
        } else if (type instanceof PortType.OfSpace inSpace) {
            if (port.name().isPresent()) {
                findings.add(
                        Diagnostic.SPACE_PORT_NAMED,
                        port.namePlace(),
                        port.description(),
                        inSpace.space().name());
            }
        } else if (type instanceof PortType.OfBus bus) {
            visitBus(component, port, bus, findings);
        } else if (type instanceof PortType.OfFrontEnd frontEnd) {
            visitFrontEnd(component, port, frontEnd.base(), findings);
        } else if (type instanceof PortType.OfFrontEnds frontEnds) {
            visitFrontEnd(component, port, frontEnds.base(), findings);
        }
    }

    private static boolean isOfTable(ComponentModel component, PortModel port) {
        return component.table().stream()
                .flatMap(table -> table.methods().stream())
                .anyMatch(method -> method.ports().contains(port));
    }

    private static String ports(ComponentModel component) {
        String channel = channel(component);
        return "A port is Bus or WideBus, Line, "
                + channel
                + ", List<"
                + channel
                + ">, in handlers WaitStates, or an interface of your own whose methods have @Sends, or a"
                + " List of it.";
    }

    private static String channel(ComponentModel component) {
        return "FrontEnd<" + component.base().width().orElse(Width.U8) + ">";
    }

    private static void visitBus(
            ComponentModel component, PortModel port, PortType.OfBus bus, Findings findings) {
        boolean known =
                component.base().width().isPresent() && component.address().width().isPresent();
        if (known && bus.wide() != component.wide()) {
            findings.add(
                    Diagnostic.BUS_WIDTH,
                    port.place(),
                    bus.type().simpleName(),
                    component.base().written(),
                    component.address().written(),
                    component.wide() ? "WideBus" : "Bus");
        }
    }

    private static void visitFrontEnd(
            ComponentModel component, PortModel port, String written, Findings findings) {
        component
                .base()
                .width()
                .map(Width::name)
                .filter(base -> !base.equals(written))
                .ifPresent(
                        base ->
                                findings.add(
                                        Diagnostic.FRONT_END_BASE,
                                        port.place(),
                                        written,
                                        base,
                                        base));
    }
}
