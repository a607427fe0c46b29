package dev.modvm.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The typed answer to a user's own request.
 *
 * @param value what the handler returned
 * @param <T> the type of the answer
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public record Reply<T extends @Nullable Object>(T value) implements Response {}
