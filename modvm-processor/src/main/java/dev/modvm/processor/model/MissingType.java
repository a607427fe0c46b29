package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;

/**
 * A type that a class file mentions and that is not there. The compiler need not report it, since
 * no source mentions it.
 *
 * @param name the qualified name of the type
 * @param mentionedBy what mentions it, for people
 * @param place where the source leads to that
 */
public record MissingType(String name, String mentionedBy, Place place) {}
