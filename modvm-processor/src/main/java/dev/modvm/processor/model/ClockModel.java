package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;

/**
 * How a processor counts time.
 *
 * @param hertz the frequency of its clock; 0 where it has none
 * @param perAccess whether each access to a bus is a clock cycle
 * @param place where the frequency is written
 */
public record ClockModel(long hertz, boolean perAccess, Place place) {}
