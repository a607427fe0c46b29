package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;
import java.util.Optional;

/**
 * The address space that a component is mapped in.
 *
 * @param written the simple name of the class that is written
 * @param space the space, or nothing where the class is none
 * @param place where it is written
 */
public record SpaceChoice(String written, Optional<SpaceModel> space, Place place) {}
