package dev.modvm.processor.resolve;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.SpaceModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.CommonWidths.Shared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A machine that fits together: every width, bus, line and connection that generated code needs is
 * in it, and none is optional.
 */
public final class ResolvedMachine {
    private final SpecModel spec;
    private final List<ResolvedComponent> components;
    private final ResolvedBus mainBus;
    private final Map<ClassName, ResolvedBus> spaces = new LinkedHashMap<>();
    private final Map<String, ResolvedLine> lines = new LinkedHashMap<>();
    private final Map<ResolvedComponent, List<Connection>> connections = new LinkedHashMap<>();
    private final Map<ResolvedComponent, ResolvedComponent> timekeepers = new LinkedHashMap<>();
    private final Reach reach;

    private ResolvedMachine(SpecModel spec, Wiring wiring) {
        this.spec = spec;
        components = wiring.components();
        CommonWidths widths = CommonWidths.of(spec);
        mainBus =
                new ResolvedBus(
                        Optional.empty(),
                        width(widths.base(), "base"),
                        width(widths.address(), "address"),
                        wiring.mappings(Optional.empty()));
        wiring.mappings().stream()
                .flatMap(mapping -> mapping.mapped().space().stream())
                .flatMap(choice -> choice.space().stream())
                .forEach(space -> addSpace(space, wiring));
        for (String line : wiring.lines()) {
            lines.put(line, new ResolvedLine(line, wiring.ends(line)));
        }
        for (ResolvedComponent owner : components) {
            List<Connection> own = new ArrayList<>();
            for (PortModel port : owner.ports()) {
                own.add(new Connection(owner, port, target(owner, port, wiring)));
            }
            connections.put(owner, List.copyOf(own));
            timekeepers.put(owner, owner.model().runs() ? owner : wiring.driver(owner));
        }
        reach = new Reach(connections());
    }

    /** Resolves a machine that fits together. */
    static ResolvedMachine of(SpecModel spec, Wiring wiring) {
        return new ResolvedMachine(spec, wiring);
    }

    private Width width(Optional<Shared> shared, String which) {
        return shared.map(Shared::width).orElseThrow(() -> unsound("it has no " + which + " type"));
    }

    private IllegalStateException unsound(String what) {
        return new IllegalStateException(
                spec.name() + " does not fit together, and no rule has found it: " + what);
    }

    private ResolvedBus addSpace(SpaceModel space, Wiring wiring) {
        return spaces.computeIfAbsent(
                space.type(),
                type ->
                        new ResolvedBus(
                                Optional.of(space),
                                space.base().width().orElseThrow(() -> unsound(space.name())),
                                space.address().width().orElseThrow(() -> unsound(space.name())),
                                wiring.mappings(Optional.of(type))));
    }

    private Target target(ResolvedComponent owner, PortModel port, Wiring wiring) {
        PortType type = port.type();
        if (type instanceof PortType.OfLine) {
            ResolvedLine line = lines.get(wiring.lines(owner, port).get(0));
            if (line == null) {
                throw unsound(port.description() + " of " + owner.name());
            }
            return new Target.Wire(line);
        }
        if (type instanceof PortType.OfWaitStates) {
            return new Target.OwnTime();
        }
        if (type instanceof PortType.OfSpace inSpace) {
            return new Target.Mapped(addSpace(inSpace.space(), wiring));
        }
        if (port.name().isEmpty() && type instanceof PortType.OfBus) {
            return new Target.Mapped(mainBus);
        }
        if (port.name().isEmpty() && type instanceof PortType.OfFrontEnds) {
            return new Target.Everyone(wiring.candidates(owner, port));
        }
        ResolvedComponent partner =
                wiring.candidates(owner, port).stream()
                        .findFirst()
                        .orElseThrow(() -> unsound(port.description() + " of " + owner.name()));
        return type.isList() ? new Target.Each(partner) : new Target.One(partner);
    }

    /**
     * Returns the spec.
     *
     * @return what was read of it
     */
    public SpecModel spec() {
        return spec;
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
     * Returns the peripherals.
     *
     * @return the components, in the order of the spec
     */
    public List<ResolvedComponent> peripherals() {
        return components.stream().filter(component -> component.model().peripheral()).toList();
    }

    /**
     * Returns the main bus. It has the widths of the machine, also where nothing is mapped on it.
     *
     * @return the bus
     */
    public ResolvedBus mainBus() {
        return mainBus;
    }

    /**
     * Returns the other address spaces.
     *
     * @return those that something is mapped in, in the order of the spec; then those that only
     *     ports lead to
     */
    public List<ResolvedBus> spaces() {
        return List.copyOf(spaces.values());
    }

    /**
     * Returns the lines.
     *
     * @return the lines, in the order in which components name them
     */
    public List<ResolvedLine> lines() {
        return List.copyOf(lines.values());
    }

    /**
     * Returns what the ports of all components are connected to.
     *
     * @return the connections, in the order of the spec
     */
    public List<Connection> connections() {
        return connections.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Returns what the ports of a component are connected to.
     *
     * @param owner a component of this machine
     * @return its connections, one for each port
     */
    public List<Connection> connections(ResolvedComponent owner) {
        return connections.getOrDefault(owner, List.of());
    }

    /**
     * Returns the component in whose cycles a component counts: itself where it runs, else the
     * first processor that can reach it; of a list, its first one.
     *
     * @param component a component of this machine
     * @return the processor or node
     */
    public ResolvedComponent timekeeper(ResolvedComponent component) {
        return timekeepers.getOrDefault(component, component);
    }

    /**
     * Returns what loads give that nobody answers.
     *
     * @return the value, or nothing where such accesses fail
     */
    public Optional<Long> unmapped() {
        return spec.unmapped().value();
    }

    /**
     * Returns which requests each component can get.
     *
     * @return what reaches whom
     */
    public Reach reach() {
        return reach;
    }
}
