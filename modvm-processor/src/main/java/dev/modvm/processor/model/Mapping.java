package dev.modvm.processor.model;

/**
 * A component in the place that it is mapped to.
 *
 * @param accessor the component
 * @param mapped the place
 */
public record Mapping(AccessorModel accessor, MappedModel mapped) {
    /**
     * Returns the addresses that the component answers there.
     *
     * @return the range with its copies
     */
    public AddressRange range() {
        return mapped.range();
    }

    /**
     * Returns the component's class.
     *
     * @return the class, of a machine without mistakes
     */
    public ComponentModel component() {
        return accessor.component().orElseThrow();
    }
}
