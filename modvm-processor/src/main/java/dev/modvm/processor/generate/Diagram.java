package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.SpaceChoice;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.Connection;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.ResolvedLine;
import dev.modvm.processor.resolve.ResolvedMachine;
import dev.modvm.processor.resolve.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Draws the components of a machine and their connections, as a Mermaid flowchart: processors with
 * double sides, nodes with round ones, the bus as a hexagon, an arrow from whoever asks to whoever
 * answers, and interrupt lines dotted, without a direction: each end of a line may pull it.
 */
final class Diagram {
    /** How many components are drawn: more than that is no picture. */
    private static final int MOST_COMPONENTS = 100;

    /** How many connections are drawn; Mermaid by itself refuses more than 500. */
    private static final int MOST_CONNECTIONS = 400;

    /** How many characters of a name or model are shown. */
    private static final int LONGEST_LABEL = 40;

    private static final String BUS = "bus";
    private static final String EVERY_PERIPHERAL = "peripherals";

    private final ResolvedMachine machine;
    private final Map<ResolvedComponent, String> nodes = new LinkedHashMap<>();

    /** What is drawn beside the components: the bus, and what stands for every peripheral. */
    private final Set<String> hubs = new LinkedHashSet<>();

    /** The nodes of the other address spaces, by name. */
    private final Map<String, String> spaces = new LinkedHashMap<>();

    private final List<String> connections = new ArrayList<>();

    private Diagram(ResolvedMachine machine) {
        this.machine = machine;
        for (ResolvedComponent component : machine.components()) {
            if (nodes.size() < MOST_COMPONENTS) {
                nodes.put(component, "c" + nodes.size());
            }
        }
    }

    /**
     * Draws a machine.
     *
     * @param machine the machine
     * @return Markdown: the diagram, and what it leaves out
     */
    static String of(ResolvedMachine machine) {
        return new Diagram(machine).text();
    }

    private String text() {
        nodes.forEach(this::addPorts);
        nodes.forEach(this::addRanges);
        machine.lines().forEach(this::addLine);
        StringBuilder text = new StringBuilder("```mermaid\nflowchart LR\n");
        nodes.forEach((component, node) -> text.append(line(component(component, node))));
        if (hubs.contains(BUS)) {
            text.append(line(BUS + "{{\"bus\"}}"));
        }
        spaces.forEach((name, hub) -> text.append(line(hub + "{{\"" + label(name) + "\"}}")));
        if (hubs.contains(EVERY_PERIPHERAL)) {
            text.append(line(EVERY_PERIPHERAL + "([\"" + everyPeripheral() + "\"])"));
        }
        connections.stream().limit(MOST_CONNECTIONS).forEach(arrow -> text.append(line(arrow)));
        text.append("```\n");
        int components = machine.components().size();
        if (components > nodes.size()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "\nOnly the first %,d of %,d components are drawn.\n",
                            nodes.size(),
                            components));
        }
        if (connections.size() > MOST_CONNECTIONS) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "\nOnly the first %,d of their %,d connections are drawn.\n",
                            MOST_CONNECTIONS,
                            connections.size()));
        }
        return text.toString();
    }

    private String everyPeripheral() {
        boolean nodes =
                machine.components().stream().anyMatch(component -> component.model().node());
        if (!nodes) {
            return "every peripheral";
        }
        return machine.peripherals().isEmpty() ? "every other node" : "every peripheral and node";
    }

    private static String line(String statement) {
        return "    " + statement + "\n";
    }

    private static String component(ResolvedComponent component, String node) {
        ComponentModel model = component.model();
        long hertz = model.clock().hertz();
        String label =
                '"'
                        + label(component.accessor().label())
                        + "<br/>"
                        + label(model.model())
                        + (hertz == 0 ? "" : String.format(Locale.ROOT, "<br/>%,d Hz", hertz))
                        + '"';
        return node
                + switch (model.kind()) {
                    case PROCESSOR -> "[[" + label + "]]";
                    case PERIPHERAL -> "[" + label + "]";
                    case NODE -> "(" + label + ")";
                };
    }

    private void addPorts(ResolvedComponent owner, String node) {
        for (Connection connection : machine.connections(owner)) {
            PortModel port = connection.port();
            if (connection.target() instanceof Target.Mapped mapped) {
                String hub =
                        mapped.bus()
                                .type()
                                .map(type -> space(MethodModel.simple(type.toString())))
                                .orElse(BUS);
                hubs.add(hub);
                connections.add(node + " --> " + hub);
            } else if (connection.target() instanceof Target.Everyone) {
                hubs.add(EVERY_PERIPHERAL);
                connections.add(arrow(node, typeName(port), EVERY_PERIPHERAL));
            } else {
                for (ResolvedComponent partner : connection.target().partners()) {
                    String target = nodes.get(partner);
                    if (target != null) {
                        connections.add(arrow(node, portName(port, partner), target));
                    }
                }
            }
        }
    }

    /** What stands for an address space that a user declares. */
    private String space(String name) {
        return spaces.computeIfAbsent(name, absent -> "s" + spaces.size());
    }

    private void addRanges(ResolvedComponent component, String node) {
        for (MappedModel range : component.accessor().mapped()) {
            String hub = range.space().map(choice -> space(choice.written())).orElse(BUS);
            hubs.add(hub);
            Width width =
                    range.space()
                            .flatMap(SpaceChoice::space)
                            .flatMap(space -> space.address().width())
                            .orElse(machine.mainBus().address());
            String first = width.hex(range.from());
            String last = width.hex(range.to());
            connections.add(
                    hub
                            + " -->|\""
                            + (first.equals(last) ? first : first + "-" + last)
                            + (range.mirror() == 0 ? "" : " mirror " + width.hex(range.mirror()))
                            + "\"| "
                            + node);
        }
    }

    /** Draws a line from each peripheral to each processor at it, or else from end to end. */
    private void addLine(ResolvedLine line) {
        List<ResolvedComponent> ends = line.ends();
        List<ResolvedComponent> inputs = ends.stream().filter(end -> end.model().runs()).toList();
        List<ResolvedComponent> others = ends.stream().filter(end -> !end.model().runs()).toList();
        if (inputs.isEmpty() || others.isEmpty()) {
            for (int index = 1; index < ends.size(); index++) {
                addWire(line.name(), ends.get(index - 1), ends.get(index));
            }
            return;
        }
        for (ResolvedComponent other : others) {
            inputs.forEach(input -> addWire(line.name(), other, input));
        }
    }

    private void addWire(String line, ResolvedComponent from, ResolvedComponent to) {
        if (nodes.containsKey(from) && nodes.containsKey(to)) {
            connections.add(nodes.get(from) + " -.-|\"" + label(line) + "\"| " + nodes.get(to));
        }
    }

    private static String arrow(String from, String name, String to) {
        return from + " -->|\"" + label(name) + "\"| " + to;
    }

    /** The port's type, after the port's own name where the component has another. */
    private static String portName(PortModel port, ResolvedComponent partner) {
        return port.name()
                .filter(name -> !name.equals(partner.name()))
                .map(name -> name + ": " + typeName(port))
                .orElse(typeName(port));
    }

    /** The simple name of the port's type; the base of a channel is the same in all the machine. */
    private static String typeName(PortModel port) {
        if (port.type() instanceof PortType.OfFrontEnds) {
            return "FrontEnd";
        }
        if (port.type() instanceof PortType.OfInterfaces faces) {
            return faces.element().type().simpleName();
        }
        TypeName type = port.type().type();
        ClassName raw =
                type instanceof ParameterizedTypeName generic
                        ? generic.rawType()
                        : (ClassName) type;
        return raw.simpleName();
    }

    /**
     * Writes a text as Mermaid shows it: whatever could mean something to Mermaid or in HTML is
     * written by its number.
     */
    private static String label(String text) {
        StringBuilder label = new StringBuilder();
        int[] points = GeneratedSource.printable(text).codePoints().toArray();
        for (int index = 0; index < points.length; index++) {
            int point = points[index];
            if (index == LONGEST_LABEL) {
                return label.append("...").toString();
            }
            if (point > 0x7E
                    || Character.isLetterOrDigit(point)
                    || " .,:()+/-".indexOf(point) >= 0) {
                label.appendCodePoint(point);
            } else {
                label.append('#').append(point).append(';');
            }
        }
        return label.toString();
    }
}
