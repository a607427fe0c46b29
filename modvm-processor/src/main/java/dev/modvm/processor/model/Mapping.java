package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

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
     * Returns the address space.
     *
     * @return the class of the space, or nothing for the main bus
     */
    public Optional<ClassName> space() {
        return mapped.space().flatMap(SpaceChoice::space).map(SpaceModel::type);
    }
}
