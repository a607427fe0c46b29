package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;

/**
 * Something of the user's that generated code names, and so must be able to see.
 *
 * @param what what it is, for people
 * @param access from where it can be seen
 * @param place where to report that it can't
 */
public record Reference(String what, Access access, Place place) {}
