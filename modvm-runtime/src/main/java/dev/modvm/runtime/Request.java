package dev.modvm.runtime;

/**
 * Something that one component asks of another. The set is open: a user adds a request by writing a
 * record that implements this interface, and answers it in a method that {@code @Handles} it.
 *
 * <p>A request is data only; records, which are immutable, may be handed from thread to thread.
 */
public interface Request {}
