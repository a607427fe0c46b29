package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Wiring;
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
final class QueryCircles implements WiringRule {
    @Override
    public void check(SpecModel spec, Wiring wiring, Findings findings) {
        Map<String, Map<String, PortModel>> waits = waits(spec, wiring);
        // One warning for each circle, and for none that shares a component with another one.
        trim(waits);
        while (!waits.isEmpty()) {
            String first = waits.keySet().iterator().next();
            List<String> circle = shortestCircle(first, waits);
            if (circle.isEmpty()) {
                remove(Set.of(first), waits);
            } else {
                report(spec, circle, waits, findings);
                remove(Set.copyOf(circle), waits);
            }
            trim(waits);
        }
    }

    /** Who waits for whom, and over which port; components that wait for nobody are left out. */
    private static Map<String, Map<String, PortModel>> waits(SpecModel spec, Wiring wiring) {
        Map<String, Map<String, PortModel>> waits = new LinkedHashMap<>();
        for (AccessorModel owner : spec.accessors()) {
            Map<String, PortModel> ports = new LinkedHashMap<>();
            for (PortModel port : owner.component().orElseThrow().ports()) {
                if (isWaiting(port)) {
                    wiring.candidates(owner, port)
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
            SpecModel spec,
            List<String> circle,
            Map<String, Map<String, PortModel>> waits,
            Findings findings) {
        AccessorModel first = spec.accessor(circle.get(0)).orElseThrow();
        ComponentModel component = first.component().orElseThrow();
        PortModel port =
                Objects.requireNonNull(
                        waits.getOrDefault(first.name(), Map.of())
                                .get(circle.get(1 % circle.size())));
        findings.add(
                Diagnostic.QUERY_CIRCLE,
                component.fromSource() ? port.place() : first.place(),
                spec.name(),
                written(circle));
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
