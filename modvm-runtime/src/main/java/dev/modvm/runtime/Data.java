package dev.modvm.runtime;

/**
 * The answer to a {@link LoadRequest} or a {@link PeekRequest}.
 *
 * @param value the value, cut to the bits of the component's base type and zero-extended
 */
public record Data(long value) implements Response {}
