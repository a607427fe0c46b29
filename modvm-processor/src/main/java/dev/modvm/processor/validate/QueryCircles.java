package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.resolve.Connection;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.ResolvedMachine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Components do not wait for one another in a circle. Messages that nobody waits for, and the bus,
 * are no part of circles; what is sent over untyped channels is not known.
 */
final class QueryCircles implements MachineRule {
    @Override
    public void check(ResolvedMachine machine, Findings findings) {
        Map<String, Map<String, PortModel>> waits = waits(machine);
        // One warning for each circle, and for none that shares a component with another one.
        trim(waits);
        while (!waits.isEmpty()) {
            String first = waits.keySet().iterator().next();
            List<String> circle = shortestCircle(first, waits);
            if (circle.isEmpty()) {
                remove(Set.of(first), waits);
            } else {
                report(machine, circle, waits, findings);
                remove(Set.copyOf(circle), waits);
            }
            trim(waits);
        }
    }

    /** Who waits for whom, and over which port; components that wait for nobody are left out. */
    private static Map<String, Map<String, PortModel>> waits(ResolvedMachine machine) {
        Map<String, Map<String, PortModel>> waits = new LinkedHashMap<>();
        for (ResolvedComponent owner : machine.components()) {
            Map<String, PortModel> ports = new LinkedHashMap<>();
            for (Connection connection : machine.connections(owner)) {
                PortModel port = connection.port();
                if (isWaiting(port)) {
                    connection
                            .target()
                            .partners()
                            .forEach(partner -> ports.putIfAbsent(partner.name(), port));
                }
            }
            if (!ports.isEmpty()) {
                waits.put(owner.name(), ports);
            }
        }
        return waits;
    }

    private static boolean isWaiting(PortModel port) {
        return port.type().face().stream()
                .flatMap(face -> face.methods().stream())
                .anyMatch(method -> !method.oneWay());
    }

    /** Leaves out whoever does not wait for anybody that is left. */
    private static void trim(Map<String, Map<String, PortModel>> waits) {
        Set<String> ends = new LinkedHashSet<>();
        do {
            remove(ends, waits);
            ends.clear();
            waits.forEach(
                    (owner, ports) -> {
                        ports.keySet().retainAll(waits.keySet());
                        if (ports.isEmpty()) {
                            ends.add(owner);
                        }
                    });
        } while (!ends.isEmpty());
    }

    private static void remove(Set<String> owners, Map<String, Map<String, PortModel>> waits) {
        waits.keySet().removeAll(owners);
    }

    /** Returns the components of a circle, from the first on; empty where it is in none. */
    private static List<String> shortestCircle(
            String first, Map<String, Map<String, PortModel>> waits) {
        Set<String> asked = new HashSet<>();
        Deque<List<String>> ways = new ArrayDeque<>(List.of(List.of(first)));
        while (!ways.isEmpty()) {
            List<String> way = ways.remove();
            String last = way.get(way.size() - 1);
            for (String partner : waits.getOrDefault(last, Map.of()).keySet()) {
                if (partner.equals(first)) {
                    return way;
                }
                if (asked.add(partner)) {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(partner);
                    ways.add(longer);
                }
            }
        }
        return List.of();
    }

    private static void report(
            ResolvedMachine machine,
            List<String> circle,
            Map<String, Map<String, PortModel>> waits,
            Findings findings) {
        for (ResolvedComponent component : machine.components()) {
            if (component.name().equals(circle.get(0))) {
                PortModel port =
                        Objects.requireNonNull(
                                waits.getOrDefault(component.name(), Map.of())
                                        .get(circle.get(1 % circle.size())));
                findings.add(
                        Diagnostic.QUERY_CIRCLE,
                        component.model().fromSource() ? port.place() : component.place(),
                        machine.spec().name(),
                        written(circle));
            }
        }
    }

    private static String written(List<String> circle) {
        if (circle.size() == 1) {
            return circle.get(0) + " ask each other";
        }
        StringBuilder written = new StringBuilder(circle.get(0));
        for (int index = 1; index <= circle.size(); index++) {
            written.append(index == 1 ? " asks " : ", which asks ")
                    .append(circle.get(index % circle.size()));
        }
        return written.toString();
    }
}
