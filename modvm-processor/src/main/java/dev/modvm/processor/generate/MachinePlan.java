package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.resolve.Connection;
import dev.modvm.processor.resolve.Reach;
import dev.modvm.processor.resolve.Reach.Ways;
import dev.modvm.processor.resolve.ResolvedBus;
import dev.modvm.processor.resolve.ResolvedClass;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.ResolvedLine;
import dev.modvm.processor.resolve.ResolvedMachine;
import dev.modvm.processor.resolve.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    record OwnBus(ResolvedComponent owner, BusPlan bus, String field) {
        /** What holds the bus of one component in generated code. */
        String element() {
            return owner.list() ? field + "[index]" : field;
        }
    }

    /**
     * A class that implements a port interface and leads to a component of some class.
     *
     * @param face the interface
     * @param target the component class
     * @param name the name of the class, within the execution
     */
    record PortClass(PortType.OfInterface face, ComponentPlan target, String name) {}

    /**
     * A bus that leads past the map, straight to a component of some class.
     *
     * @param target the component class
     * @param name the name of the class, within the execution
     */
    record DirectBus(ComponentPlan target, String name) {}

    /**
     * The ports to each component of a list, which all that ask them share.
     *
     * @param list the list
     * @param type the type of the ports
     * @param port the class of each of them
     * @param field the field of the execution that holds them
     */
    record PortList(ResolvedComponent list, TypeName type, PortClass port, String field) {}

    private record Leading(ClassName face, ClassName target) {}

    private record Listed(ResolvedComponent list, ClassName face) {}

    /** What the names of the classes of components begin with in the executions. */
    private static final List<String> EXECUTIONS =
            List.of(new FusedStyle().prefix(), new ThreadedStyle().prefix());

    private final ResolvedMachine machine;
    private final Map<ClassName, ComponentPlan> classes = new LinkedHashMap<>();
    private final Map<ResolvedComponent, String> fields = new LinkedHashMap<>();
    private final Map<ResolvedBus, BusPlan> buses = new LinkedHashMap<>();
    private final NameAllocator busNames = new NameAllocator();
    private final List<OwnBus> ownBuses = new ArrayList<>();
    private final Map<String, String> wires = new LinkedHashMap<>();
    private final Map<Leading, PortClass> portClasses = new LinkedHashMap<>();
    private final Map<ClassName, DirectBus> directBuses = new LinkedHashMap<>();
    private final Map<Listed, PortList> portLists = new LinkedHashMap<>();
    private final NameAllocator fieldNames = new NameAllocator();

    /** Of the classes in an execution; a user's class may be named like one of ours. */
    private final NameAllocator nestedNames = new NameAllocator();

    private final ReadFields readFields;

    private MachinePlan(ResolvedMachine machine, NameAllocator taken) {
        this.machine = machine;
        NameAllocator suffixes = new NameAllocator();
        // What generated methods call their parameters and variables.
        List.of("parts", "components", "metadata", "address", "value", "line", "index", "targets")
                .forEach(fieldNames::newName);
        for (ResolvedComponent component : machine.components()) {
            fields.put(component, fieldNames.newName(component.name()));
        }
        for (Connection connection : machine.connections()) {
            if (connection.target() instanceof Target.Mapped mapped) {
                addBus(connection.owner(), mapped.bus());
            }
        }
        for (ResolvedLine line : machine.lines()) {
            wires.put(line.name(), fieldNames.newName(wireName(line.name())));
        }
        Map<ResolvedClass, List<ResolvedComponent>> byClass =
                machine.components().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ResolvedComponent::type,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        byClass.forEach(
                (type, components) -> {
                    String name = String.join("", type.type().simpleNames());
                    String suffix = suffixes.newName(name);
                    classes.put(type.type(), plan(type, components, suffix, taken));
                });
        buses.values().forEach(bus -> nestedNames.newName(bus.className()));
        for (ComponentPlan component : classes.values()) {
            EXECUTIONS.forEach(prefix -> nestedNames.newName(prefix + component.suffix()));
        }
        machine.connections().forEach(this::addClasses);
        readFields = ReadFields.of(machine);
    }

    /** Plans a class for those components of the machine that are of it. */
    private ComponentPlan plan(
            ResolvedClass type,
            List<ResolvedComponent> components,
            String suffix,
            NameAllocator taken) {
        Reach reach = machine.reach();
        return new ComponentPlan(
                type,
                suffix,
                taken,
                request ->
                        components.stream()
                                .map(component -> reach.ways(component, request))
                                .reduce(Ways.NONE, Ways::and),
                components.stream().anyMatch(reach::isUntyped));
    }

    /** Plans the classes that a port needs, unless another port has needed them before. */
    private void addClasses(Connection connection) {
        PortType type = connection.port().type();
        if (connection.target() instanceof Target.One one) {
            if (type instanceof PortType.OfBus) {
                ComponentPlan target = plan(one.partner());
                directBuses.computeIfAbsent(
                        one.partner().type().type(),
                        absent ->
                                new DirectBus(
                                        target, nestedNames.newName(target.suffix() + "Bus")));
            } else {
                type.face().ifPresent(face -> addPortClass(face, one.partner()));
            }
        } else if (connection.target() instanceof Target.Each each) {
            type.face().ifPresent(face -> addPortList(type.type(), face, each.partner()));
        }
    }

    private PortClass addPortClass(PortType.OfInterface face, ResolvedComponent partner) {
        return portClasses.computeIfAbsent(
                new Leading(face.type(), partner.type().type()),
                absent -> {
                    ComponentPlan target = plan(partner);
                    String name = String.join("", face.type().simpleNames());
                    return new PortClass(
                            face, target, nestedNames.newName(name + "To" + target.suffix()));
                });
    }

    private void addPortList(TypeName type, PortType.OfInterface face, ResolvedComponent list) {
        portLists.computeIfAbsent(
                new Listed(list, face.type()),
                absent -> {
                    String name = list.name() + "As" + String.join("", face.type().simpleNames());
                    return new PortList(
                            list, type, addPortClass(face, list), fieldNames.newName(name));
                });
    }

    /**
     * Plans a machine.
     *
     * @param machine a machine without mistakes
     * @param inherited the names of the methods that the classes of components inherit from the
     *     runtime
     * @return the plan, which serves every file of the machine
     */
    public static MachinePlan of(ResolvedMachine machine, Set<String> inherited) {
        return new MachinePlan(machine, ComponentPlan.taken(inherited));
    }

    private static String wireName(String line) {
        return NameAllocator.toJavaIdentifier(line) + "Wire";
    }

    SpecModel spec() {
        return machine.spec();
    }

    ResolvedMachine machine() {
        return machine;
    }

    List<ComponentPlan> classes() {
        return List.copyOf(classes.values());
    }

    ComponentPlan plan(ResolvedComponent component) {
        ComponentPlan plan = classes.get(component.type().type());
        if (plan == null) {
            throw new IllegalStateException("no component class " + component.type().type());
        }
        return plan;
    }

    /** The field of the execution that holds a component. */
    String field(ResolvedComponent component) {
        String field = fields.get(component);
        if (field == null) {
            throw new IllegalStateException("no component " + component.name());
        }
        return field;
    }

    private void addBus(ResolvedComponent owner, ResolvedBus bus) {
        BusPlan plan = buses.computeIfAbsent(bus, this::plan);
        String suffix = bus.type().map(ClassName::simpleName).orElse("Bus");
        ownBuses.add(new OwnBus(owner, plan, fieldNames.newName(owner.name() + suffix)));
    }

    private BusPlan plan(ResolvedBus bus) {
        String name =
                bus.type()
                        .map(type -> "Mapped" + String.join("", type.simpleNames()))
                        .orElse("MappedBus");
        return new BusPlan(
                busNames.newName(name),
                bus.type(),
                bus.base(),
                bus.address(),
                bus.mappings(),
                machine.unmapped());
    }

    /** The buses that components are mapped on, as far as any component has a port to them. */
    List<BusPlan> buses() {
        return List.copyOf(buses.values());
    }

    /** The mapped buses of each component. */
    List<OwnBus> ownBuses() {
        return ownBuses;
    }

    /** What holds a component's own bus in generated code. */
    String bus(ResolvedComponent owner, ResolvedBus bus) {
        return ownBuses.stream()
                .filter(own -> own.owner().equals(owner) && own.bus().space().equals(bus.type()))
                .map(OwnBus::element)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(owner.name() + " has no such bus"));
    }

    /** Whether the field of a component is read, so that it must be there. */
    boolean isRead(ResolvedComponent component, Style style) {
        return readFields.isRead(component, style);
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
    String element(ResolvedComponent component) {
        return component.list() ? field(component) + "[index]" : field(component);
    }

    /** The processor in whose cycles a component counts: itself, or the one that drives it. */
    String timekeeper(ResolvedComponent component) {
        ResolvedComponent timekeeper = machine.timekeeper(component);
        if (timekeeper.equals(component)) {
            return element(component);
        }
        return timekeeper.list() ? field(timekeeper) + "[0]" : field(timekeeper);
    }

    /** The classes that implement port interfaces. */
    List<PortClass> portClasses() {
        return List.copyOf(portClasses.values());
    }

    /** The class of a port to a component, or to each component of a list. */
    PortClass portClass(PortType.OfInterface face, ResolvedComponent partner) {
        return known(portClasses.get(new Leading(face.type(), partner.type().type())));
    }

    /** The buses that lead past the map. */
    List<DirectBus> directBuses() {
        return List.copyOf(directBuses.values());
    }

    /** The bus that leads straight to a component. */
    DirectBus directBus(ResolvedComponent partner) {
        return known(directBuses.get(partner.type().type()));
    }

    /** The ports to lists of components. */
    List<PortList> portLists() {
        return List.copyOf(portLists.values());
    }

    /** The ports to each component of a list, by a user's interface. */
    PortList portList(PortType.OfInterface face, ResolvedComponent list) {
        return known(portLists.get(new Listed(list, face.type())));
    }

    private static <T> T known(@Nullable T planned) {
        return Objects.requireNonNull(planned, "the port was not planned");
    }

    /** Whether some component has channels to all others. */
    boolean hasTargets() {
        return machine.connections().stream()
                .anyMatch(connection -> connection.target() instanceof Target.Everyone);
    }

    /** Whether handlers or ports name generic types without their arguments. */
    boolean mentionsRaw() {
        return classes.values().stream().anyMatch(plan -> plan.component().raw());
    }

    /** Whether any component counts the cycles of a processor. */
    boolean counts() {
        return classes.values().stream().anyMatch(plan -> plan.component().counts());
    }
}
