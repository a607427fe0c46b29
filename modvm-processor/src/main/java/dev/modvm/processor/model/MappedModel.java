package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;

/**
 * A range that a component is mapped to.
 *
 * @param from the first address, inclusive
 * @param to the last address, inclusive
 * @param hasEnd whether the last address is written
 * @param fromPlace where the first address is written
 * @param toPlace where the last address is written
 */
public record MappedModel(long from, long to, boolean hasEnd, Place fromPlace, Place toPlace) {}
