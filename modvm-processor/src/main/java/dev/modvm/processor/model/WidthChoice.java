package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;
import java.util.Optional;

/**
 * What a component class gives as its base or address type.
 *
 * @param written the simple name of the class that is written, or empty where nothing is
 * @param width the width that it names, or nothing where it names none
 * @param place where it is written
 */
public record WidthChoice(String written, Optional<Width> width, Place place) {}
