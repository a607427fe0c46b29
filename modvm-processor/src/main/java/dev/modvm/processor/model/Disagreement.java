package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;

/**
 * Two annotations that a type inherits for one method, and of which only one can be meant.
 *
 * @param type the type that inherits them, for people
 * @param method the name of the method
 * @param annotation the simple name of the annotation
 * @param first where the one is declared, for people
 * @param second where the other is declared
 * @param place where the type is, or what leads to it
 */
public record Disagreement(
        String type, String method, String annotation, String first, String second, Place place) {}
