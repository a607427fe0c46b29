package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.diagnostics.Place;
import java.util.Optional;

/**
 * A range that a component is mapped to.
 *
 * @param from the first address, inclusive
 * @param to the last address, inclusive
 * @param hasEnd whether the last address is written
 * @param mirror the address lines that its decoding ignores
 * @param space the address space, or nothing where it is the main bus
 * @param fromPlace where the first address is written
 * @param toPlace where the last address is written
 * @param mirrorPlace where the mirror is written
 */
public record MappedModel(
        long from,
        long to,
        boolean hasEnd,
        long mirror,
        Optional<SpaceChoice> space,
        Place fromPlace,
        Place toPlace,
        Place mirrorPlace) {
    /**
     * Returns the addresses that the component answers.
     *
     * @return the range with its copies
     */
    public AddressRange range() {
        return new AddressRange(from, to, mirror);
    }

    /**
     * Tells whether it is in an address space.
     *
     * @param other the class of the space, or nothing for the main bus
     * @return whether it is
     */
    public boolean isIn(Optional<ClassName> other) {
        return space.isEmpty()
                ? other.isEmpty()
                : other.isPresent()
                        && other.equals(space.flatMap(SpaceChoice::space).map(SpaceModel::type));
    }
}
