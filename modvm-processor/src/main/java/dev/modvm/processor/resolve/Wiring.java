package dev.modvm.processor.resolve;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.ConnectModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.SendsModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each port of a machine can be connected to.
 *
 * <p>A named port is connected to the component of that name, or the one that the spec connects it
 * to. A port without a name is connected to the one other component that can answer it. The bus is
 * connected to everything that is mapped.
 */
public final class Wiring {
    private final List<ResolvedComponent> components;
    private final Map<String, ResolvedComponent> byName = new HashMap<>();
    private final List<ResolvedMapping> mappings;

    /** What is mapped in each address space that has been asked for. */
    private final Map<Optional<ClassName>, List<ResolvedMapping>> bySpace = new HashMap<>();

    /** What answers a port, by the port's type and whether it is to be a list. */
    private final Map<Asked, List<ResolvedComponent>> answering = new HashMap<>();

    /** The components that each line connects; found once a line is asked for. */
    private @Nullable Map<String, List<ResolvedComponent>> lines;

    private @Nullable List<String> namedLines;

    /** What each processor can reach. */
    private final Map<ResolvedComponent, Set<ResolvedComponent>> reached = new HashMap<>();

    private record Asked(TypeName type, boolean lists) {}

    /**
     * Looks at components.
     *
     * @param components the components of a machine, in the order of the spec
     */
    Wiring(List<ResolvedComponent> components) {
        this.components = List.copyOf(components);
        components.forEach(component -> byName.putIfAbsent(component.name(), component));
        mappings =
                components.stream()
                        .flatMap(
                                component ->
                                        component.accessor().mapped().stream()
                                                .map(
                                                        mapped ->
                                                                new ResolvedMapping(
                                                                        component, mapped)))
                        .toList();
    }

    /**
     * Returns the components.
     *
     * @return all of them, in the order of the spec
     */
    public List<ResolvedComponent> components() {
        return components;
    }

    /**
     * Returns the name of the component that a named port is meant to be connected to.
     *
     * @param owner the component that has the port
     * @param port a named port of it
     * @return the name, of a component that need not exist
     */
    public String partnerName(ResolvedComponent owner, PortModel port) {
        String name = port.name().orElse("");
        return owner.accessor().connects().stream()
                .filter(connect -> connect.port().equals(name))
                .map(ConnectModel::to)
                .findFirst()
                .orElse(name);
    }

    /**
     * Returns the components that a port can be connected to. A port fits where there is one; the
     * bus and a list of channels take as many as there are.
     *
     * @param owner the component that has the port
     * @param port the port
     * @return the candidates, in the order of the spec
     */
    public List<ResolvedComponent> candidates(ResolvedComponent owner, PortModel port) {
        if (isPartnerless(port)) {
            return List.of();
        }
        if (port.name().isPresent()) {
            ResolvedComponent partner = byName.get(partnerName(owner, port));
            return partner == null ? List.of() : List.of(partner);
        }
        PortType type = port.type();
        if (type instanceof PortType.OfBus) {
            return mapped();
        }
        if (type instanceof PortType.OfSpace inSpace) {
            return mappings(Optional.of(inSpace.type())).stream()
                    .map(ResolvedMapping::owner)
                    .toList();
        }
        if (type instanceof PortType.OfFrontEnds) {
            return components(component -> component.peripheral() || component.node());
        }
        List<ResolvedComponent> candidates = answering(port, type.isList());
        return type.isList()
                ? candidates
                : candidates.stream().filter(candidate -> !candidate.equals(owner)).toList();
    }

    /**
     * Returns the components that answer whatever a port sends.
     *
     * @param port the port
     * @param lists whether to look at lists of components, or at single ones
     * @return the components, in the order of the spec
     */
    public List<ResolvedComponent> answering(PortModel port, boolean lists) {
        return answering.computeIfAbsent(
                new Asked(port.type().type(), lists),
                absent ->
                        components(ComponentModel::answers).stream()
                                .filter(component -> component.list() == lists)
                                .filter(component -> unanswered(component, port).isEmpty())
                                .toList());
    }

    /**
     * Tells whether a port leads to no component.
     *
     * @param port the port
     * @return whether it is a line, or asks for wait states
     */
    public static boolean isPartnerless(PortModel port) {
        return port.type() instanceof PortType.OfLine
                || port.type() instanceof PortType.OfWaitStates;
    }

    /**
     * Returns the lines that a line port could be an end of: the one of its name, or the one that
     * the spec connects it to; without a name, the named ones of the machine, or where there are
     * none the one without a name, {@code line}.
     *
     * @param owner the component that has the port
     * @param port a port that is a line
     * @return the names of the lines; where there are several, the port must be named
     */
    public List<String> lines(ResolvedComponent owner, PortModel port) {
        if (port.name().isPresent()) {
            return List.of(partnerName(owner, port));
        }
        if (namedLines == null) {
            namedLines =
                    ends().filter(end -> end.port().name().isPresent())
                            .map(end -> partnerName(end.owner(), end.port()))
                            .distinct()
                            .toList();
        }
        return namedLines.isEmpty() ? List.of("line") : namedLines;
    }

    /**
     * Returns the ends of a line.
     *
     * @param line the name of the line
     * @return the components that have a port to it, in the order of the spec
     */
    public List<ResolvedComponent> ends(String line) {
        return endsByLine().getOrDefault(line, List.of());
    }

    /**
     * Returns the lines of the machine.
     *
     * @return their names, in the order in which components name them
     */
    public List<String> lines() {
        return List.copyOf(endsByLine().keySet());
    }

    private Map<String, List<ResolvedComponent>> endsByLine() {
        if (lines == null) {
            lines =
                    ends().filter(end -> lines(end.owner(), end.port()).size() == 1)
                            .collect(
                                    Collectors.groupingBy(
                                            end -> lines(end.owner(), end.port()).get(0),
                                            LinkedHashMap::new,
                                            Collectors.collectingAndThen(
                                                    Collectors.mapping(
                                                            End::owner,
                                                            Collectors.toCollection(
                                                                    LinkedHashSet::new)),
                                                    List::copyOf)));
        }
        return lines;
    }

    private record End(ResolvedComponent owner, PortModel port) {}

    private Stream<End> ends() {
        return components.stream()
                .flatMap(
                        owner ->
                                owner.ports().stream()
                                        .filter(port -> port.type() instanceof PortType.OfLine)
                                        .map(port -> new End(owner, port)));
    }

    /**
     * Returns the requests that a port sends and a component does not answer.
     *
     * @param partner the component
     * @param port the port
     * @return the requests, in the order of the port's methods; empty where it answers all
     */
    public List<RequestModel> unanswered(ResolvedComponent partner, PortModel port) {
        List<RequestModel> unanswered = new ArrayList<>();
        if (port.type().face().isPresent()) {
            for (SendsModel method : port.type().face().get().methods()) {
                method.request()
                        .filter(request -> !partner.model().answers(request))
                        .ifPresent(unanswered::add);
            }
        }
        return unanswered;
    }

    /**
     * Returns the components that are mapped on the main bus.
     *
     * @return the components, in the order of the spec
     */
    public List<ResolvedComponent> mapped() {
        return mappings(Optional.empty()).stream().map(ResolvedMapping::owner).toList();
    }

    /**
     * Returns the components that are mapped in an address space, and where.
     *
     * @param space the class of the space, or nothing for the main bus
     * @return the components, in the order of the spec
     */
    public List<ResolvedMapping> mappings(Optional<ClassName> space) {
        return bySpace.computeIfAbsent(
                space,
                absent ->
                        mappings.stream().filter(mapping -> mapping.mapped().isIn(space)).toList());
    }

    /**
     * Returns the components that are mapped anywhere, and where.
     *
     * @return the components, in the order of the spec
     */
    public List<ResolvedMapping> mappings() {
        return mappings;
    }

    /**
     * Returns the peripherals.
     *
     * @return the components, in the order of the spec
     */
    public List<ResolvedComponent> peripherals() {
        return components(ComponentModel::peripheral);
    }

    private List<ResolvedComponent> components(Predicate<ComponentModel> which) {
        return components.stream().filter(component -> which.test(component.model())).toList();
    }

    /**
     * Returns the processor whose steps drive a peripheral's {@code @Cycle}: the first that can
     * reach it, else the first; of a list, its first one. Where there are only nodes, it is a node.
     *
     * @param peripheral the peripheral
     * @return the processor
     */
    public ResolvedComponent driver(ResolvedComponent peripheral) {
        List<ResolvedComponent> processors = components(ComponentModel::processor);
        if (processors.isEmpty()) {
            processors = components(ComponentModel::node);
        }
        return processors.stream()
                .filter(processor -> reached(processor).contains(peripheral))
                .findFirst()
                .orElse(processors.get(0));
    }

    private Set<ResolvedComponent> reached(ResolvedComponent processor) {
        return reached.computeIfAbsent(
                processor,
                absent ->
                        processor.ports().stream()
                                .flatMap(port -> candidates(processor, port).stream())
                                .collect(Collectors.toSet()));
    }
}
