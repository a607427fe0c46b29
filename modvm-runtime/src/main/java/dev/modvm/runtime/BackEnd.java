package dev.modvm.runtime;

/**
 * The answering end of a channel between two components: it receives requests and sends responses.
 *
 * @param <B> the base type of the machine, such as {@code U16}
 */
public interface BackEnd<B> extends TwoWayChannel<Response, Request> {}
