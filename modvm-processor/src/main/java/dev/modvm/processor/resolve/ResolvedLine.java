package dev.modvm.processor.resolve;

import java.util.List;

/**
 * An interrupt or reset line.
 *
 * @param name its name
 * @param ends the components that are connected to it, in the order of the spec
 */
public record ResolvedLine(String name, List<ResolvedComponent> ends) {
    /** Keeps the list from changing. */
    public ResolvedLine {
        ends = List.copyOf(ends);
    }
}
