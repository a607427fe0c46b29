package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.CommonWidths;
import dev.modvm.processor.model.CommonWidths.Shared;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.SendsModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.model.Wiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all that is generated for a machine has in common: its component classes, its bus, its
 * names.
 */
public final class MachinePlan {
    /**
     * A mapped bus that belongs to a component.
     *
     * @param owner the component
     * @param bus the bus
     * @param field the field of the execution that holds it
     */
    record OwnBus(AccessorModel owner, BusPlan bus, String field) {
        /** What holds the bus of one component in generated code. */
        String element() {
            return owner.list() ? field + "[index]" : field;
        }
    }

    private record PortList(AccessorModel list, ClassName face) {}

    private final SpecModel spec;
    private final Wiring wiring;
    private final Width base;
    private final Width address;
    private final Map<ClassName, ComponentPlan> classes = new LinkedHashMap<>();
    private final Map<AccessorModel, String> fields = new LinkedHashMap<>();
    private final Map<Optional<ClassName>, BusPlan> buses = new LinkedHashMap<>();
    private final NameAllocator busNames = new NameAllocator();
    private final List<OwnBus> ownBuses = new ArrayList<>();
    private final Map<String, String> wires = new LinkedHashMap<>();
    private final Map<PortList, String> portLists = new LinkedHashMap<>();
    private final NameAllocator fieldNames = new NameAllocator();
    private final Map<ComponentPlan, Set<ClassName>> oneWayRequests = new HashMap<>();

    private MachinePlan(SpecModel spec, NameAllocator taken) {
        this.spec = spec;
        this.wiring = Wiring.of(spec);
        CommonWidths widths = CommonWidths.of(spec);
        base = widths.base().map(Shared::width).orElseThrow();
        address = widths.address().map(Shared::width).orElseThrow();
        NameAllocator suffixes = new NameAllocator();
        // What generated methods call their parameters and variables.
        List.of("parts", "components", "metadata", "address", "value", "line", "index", "targets")
                .forEach(fieldNames::newName);
        for (AccessorModel accessor : spec.accessors()) {
            fields.put(accessor, fieldNames.newName(accessor.name()));
        }
        for (AccessorModel accessor : spec.accessors()) {
            for (PortModel port : accessor.component().orElseThrow().ports()) {
                if (isMapped(port)) {
                    addBus(accessor, port);
                }
            }
        }
        wiring.lines().forEach(line -> wires.put(line, fieldNames.newName(wireName(line))));
        for (AccessorModel accessor : spec.accessors()) {
            ComponentModel component = accessor.component().orElseThrow();
            classes.computeIfAbsent(
                    component.type(),
                    type ->
                            new ComponentPlan(
                                    component,
                                    suffixes.newName(String.join("", type.simpleNames())),
                                    taken));
        }
        for (AccessorModel accessor : spec.accessors()) {
            accessor.component()
                    .orElseThrow()
                    .ports()
                    .forEach(port -> addOneWayRequests(accessor, port));
        }
    }

    /**
     * Plans a machine.
     *
     * @param spec a machine without mistakes
     * @param inherited the names of the methods that the classes of components inherit from the
     *     runtime
     * @return the plan, which serves every file of the machine
     */
    public static MachinePlan of(SpecModel spec, Set<String> inherited) {
        return new MachinePlan(spec, ComponentPlan.taken(inherited));
    }

    private static String wireName(String line) {
        return NameAllocator.toJavaIdentifier(line) + "Wire";
    }

    SpecModel spec() {
        return spec;
    }

    Wiring wiring() {
        return wiring;
    }

    List<ComponentPlan> classes() {
        return List.copyOf(classes.values());
    }

    ComponentPlan plan(AccessorModel accessor) {
        return planOf(accessor.component().orElseThrow().type());
    }

    /** The type of the values on the main bus. */
    Width base() {
        return base;
    }

    /** The type of the addresses on the main bus. */
    Width address() {
        return address;
    }

    ComponentPlan planOf(ClassName type) {
        ComponentPlan plan = classes.get(type);
        if (plan == null) {
            throw new IllegalStateException("no component class " + type);
        }
        return plan;
    }

    /** The field of the execution that holds a component. */
    String field(AccessorModel accessor) {
        String field = fields.get(accessor);
        if (field == null) {
            throw new IllegalStateException("no component " + accessor.name());
        }
        return field;
    }

    /** Whether a port is connected to whatever is mapped, on the main bus or in another space. */
    static boolean isMapped(PortModel port) {
        return port.name().isEmpty()
                && (port.type() instanceof PortType.OfBus
                        || port.type() instanceof PortType.OfSpace);
    }

    private void addBus(AccessorModel owner, PortModel port) {
        BusPlan bus = buses.computeIfAbsent(space(port), space -> bus(port));
        String suffix = space(port).map(ClassName::simpleName).orElse("Bus");
        ownBuses.add(new OwnBus(owner, bus, fieldNames.newName(owner.name() + suffix)));
    }

    /** The space that a port is connected to, or nothing where it is the main bus. */
    private static Optional<ClassName> space(PortModel port) {
        return port.type() instanceof PortType.OfSpace inSpace
                ? Optional.of(inSpace.type())
                : Optional.empty();
    }

    private BusPlan bus(PortModel port) {
        Optional<ClassName> type = space(port);
        if (port.type() instanceof PortType.OfSpace inSpace) {
            return new BusPlan(
                    busNames.newName("Mapped" + String.join("", inSpace.type().simpleNames())),
                    type,
                    inSpace.space().base().width().orElseThrow(),
                    inSpace.space().address().width().orElseThrow(),
                    wiring.mappings(type),
                    spec.unmapped().value());
        }
        return new BusPlan(
                busNames.newName("MappedBus"),
                type,
                base,
                address,
                wiring.mappings(type),
                spec.unmapped().value());
    }

    /** The buses that components are mapped on, as far as any component has a port to them. */
    List<BusPlan> buses() {
        return List.copyOf(buses.values());
    }

    /** The mapped buses of each component. */
    List<OwnBus> ownBuses() {
        return ownBuses;
    }

    /** The component's own bus that a port is. */
    String bus(AccessorModel owner, PortModel port) {
        return ownBuses.stream()
                .filter(own -> own.owner().equals(owner) && own.bus().space().equals(space(port)))
                .map(OwnBus::element)
                .findFirst()
                .orElseThrow();
    }

    /** The fields of the lines, by name. */
    Map<String, String> wires() {
        return wires;
    }

    /** The field of a line. */
    String wire(String line) {
        return Objects.requireNonNull(wires.get(line));
    }

    /** What holds one component in generated code: its field, or its element at {@code index}. */
    String element(AccessorModel accessor) {
        return accessor.list() ? field(accessor) + "[index]" : field(accessor);
    }

    /** The processor in whose cycles a component counts: itself, or the one that drives it. */
    String timekeeper(AccessorModel accessor) {
        if (accessor.component().orElseThrow().runs()) {
            return element(accessor);
        }
        AccessorModel driver = wiring.driver(accessor);
        return driver.list() ? field(driver) + "[0]" : field(driver);
    }

    /** The field that holds the ports to each component of a list, by a user's interface. */
    String portList(AccessorModel list, ClassName face) {
        return portLists.computeIfAbsent(
                new PortList(list, face),
                absent ->
                        fieldNames.newName(
                                list.name() + "As" + String.join("", face.simpleNames())));
    }

    /** Whether some component has channels to all others. */
    boolean hasTargets() {
        return spec.accessors().stream()
                .flatMap(owner -> owner.component().orElseThrow().ports().stream())
                .anyMatch(
                        port ->
                                port.type() instanceof PortType.OfFrontEnds
                                        && port.name().isEmpty());
    }

    /** Whether handlers or ports name generic types without their arguments. */
    boolean mentionsRaw() {
        return classes.values().stream().anyMatch(plan -> plan.component().raw());
    }

    /** Whether any component counts the cycles of a processor. */
    boolean counts() {
        return classes.values().stream().anyMatch(plan -> plan.component().counts());
    }

    /** The requests that ports send to a component class without waiting. */
    Set<ClassName> oneWayRequests(ComponentPlan target) {
        return oneWayRequests.getOrDefault(target, Set.of());
    }

    private void addOneWayRequests(AccessorModel owner, PortModel port) {
        Set<ClassName> requests =
                port.type().face().stream()
                        .flatMap(face -> face.methods().stream())
                        .filter(SendsModel::oneWay)
                        .flatMap(method -> method.request().stream())
                        .map(RequestModel::type)
                        .collect(Collectors.toSet());
        if (!requests.isEmpty()) {
            for (AccessorModel partner : wiring.candidates(owner, port)) {
                oneWayRequests
                        .computeIfAbsent(plan(partner), absent -> new HashSet<>())
                        .addAll(requests);
            }
        }
    }
}
