package dev.modvm.annotations;

/**
 * The default of {@code address =}: addresses have as many bits as the base type. The type is a
 * name only: it has no instances.
 */
public final class SameAsBase {
    private SameAsBase() {}
}
