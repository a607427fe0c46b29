package dev.modvm.processor.generate;

import dev.modvm.processor.model.LifecycleModel.Role;
import dev.modvm.processor.model.PortType;
import dev.modvm.processor.model.RequestModel.Kind;
import dev.modvm.processor.resolve.Connection;
import dev.modvm.processor.resolve.ResolvedBus;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.ResolvedMachine;
import dev.modvm.processor.resolve.ResolvedMapping;
import dev.modvm.processor.resolve.Target;
import java.util.HashSet;
import java.util.Set;

/**
 * Which components an execution has to find again once it has created them: those that have ports,
 * those that ports or a bus lead to, and those whose time others go by. The others have no field.
 */
final class ReadFields {
    private final Set<ResolvedComponent> read = new HashSet<>();

    /** Those that buses and lines of peripherals take the time from. */
    private final Set<ResolvedComponent> readForTime = new HashSet<>();

    /** Those that have been looked at: many components may have the same one. */
    private final Set<ResolvedBus> buses = new HashSet<>();

    private ReadFields() {}

    static ReadFields of(ResolvedMachine machine) {
        ReadFields fields = new ReadFields();
        for (ResolvedComponent component : machine.components()) {
            boolean cycles =
                    component.model().peripheral()
                            && component.model().lifecycle(Role.CYCLE).isPresent();
            if (component.list() || cycles || !machine.connections(component).isEmpty()) {
                fields.read.add(component);
            }
            if (cycles) {
                fields.read.add(machine.timekeeper(component));
            }
        }
        for (Connection connection : machine.connections()) {
            fields.add(connection, machine.timekeeper(connection.owner()));
        }
        return fields;
    }

    private void add(Connection connection, ResolvedComponent timekeeper) {
        Target target = connection.target();
        boolean bus = connection.port().type() instanceof PortType.OfBus;
        if (target instanceof Target.Mapped mapped) {
            addMapped(mapped.bus());
        } else if (target instanceof Target.One || target instanceof Target.Each) {
            read.addAll(target.partners());
        }
        if (bus || target instanceof Target.Mapped || target instanceof Target.Wire) {
            readForTime.add(timekeeper);
        }
    }

    private void addMapped(ResolvedBus bus) {
        if (!buses.add(bus)) {
            return;
        }
        for (ResolvedMapping mapping : bus.mappings()) {
            if (mapping.component().answers(Kind.LOAD) || mapping.component().answers(Kind.SAVE)) {
                read.add(mapping.owner());
            }
        }
    }

    /** Tells whether an execution reads the field of a component. */
    boolean isRead(ResolvedComponent component, Style style) {
        return read.contains(component)
                || (style.readsTimekeepers() && readForTime.contains(component));
    }
}
