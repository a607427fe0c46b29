package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;
import java.util.Optional;

/**
 * One of our annotations, and what it is written on.
 *
 * @param annotation the annotation's simple name
 * @param site what it is written on
 * @param described the same for people, such as {@code the field cells of Ram}
 * @param around the class or interface around it, or which it is written on itself; nothing on a
 *     package or a module
 * @param place where it is
 */
public record Placement(
        String annotation, Site site, String described, Optional<Around> around, Place place) {
    /** What an annotation can be written on, as far as it matters to ours. */
    public enum Site {
        /** A class, an interface, a record or an enum. */
        TYPE,
        /** A method of an interface that has no body. */
        ABSTRACT_METHOD_OF_INTERFACE,
        /** Any other method. */
        METHOD,
        /** A field. */
        FIELD,
        /** A parameter of a method that a machine calls. */
        PARAMETER_OF_CALLED_METHOD,
        /** Anything else. */
        ELSEWHERE
    }

    /**
     * The class or interface that an annotation is written in.
     *
     * @param name its name for people
     * @param type its name for the compiler
     * @param component whether it is a component, or can be extended by one: it is abstract, or one
     *     that is compiled here extends it
     * @param spec whether it is a machine spec, or one that is compiled here extends it
     * @param place where it is
     */
    public record Around(String name, String type, boolean component, boolean spec, Place place) {}
}
