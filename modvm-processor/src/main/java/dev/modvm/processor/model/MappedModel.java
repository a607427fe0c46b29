package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;

/**
 * A range that a component is mapped to.
 *
 * @param from the first address, inclusive
 * @param to the last address, inclusive
 * @param hasEnd whether the last address is written
 * @param mirror the address lines that its decoding ignores
 * @param fromPlace where the first address is written
 * @param toPlace where the last address is written
 * @param mirrorPlace where the mirror is written
 */
public record MappedModel(
        long from,
        long to,
        boolean hasEnd,
        long mirror,
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
}
