package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.PortType;

/**
 * The clock of a processor or node is a frequency that can be related to others, and one whose
 * accesses are its cycles has a bus to make them on.
 */
final class Clocks implements ComponentRule {
    /** So that the product of two cycles within a second fits a {@code long}. */
    private static final long HIGHEST = Integer.MAX_VALUE;

    @Override
    public void check(ComponentModel component, Findings findings) {
        if (!component.runs()) {
            return;
        }
        long hertz = component.clock().hertz();
        if (hertz < 0 || hertz > HIGHEST) {
            findings.add(Diagnostic.CLOCK_RANGE, component.clock().place(), hertz);
        }
        boolean hasBus =
                component.ports().stream()
                        .map(PortModel::type)
                        .anyMatch(
                                type ->
                                        type instanceof PortType.OfBus
                                                || type instanceof PortType.OfSpace);
        if (component.clock().perAccess() && !hasBus) {
            findings.add(Diagnostic.CLOCK_WITHOUT_BUS, component.place(), component.name());
        }
    }
}
