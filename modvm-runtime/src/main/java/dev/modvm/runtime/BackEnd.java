package dev.modvm.runtime;

/**
 * The answering end of a channel between two components: it receives requests and sends responses.
 *
 * <p>Nothing in a machine hands one out yet: a peripheral answers by its handlers. It is the type
 * of the other end, for tests and for peripherals that are tried out by hand; these implement it
 * themselves, for instance by passing each call on to {@code TwoWayChannel.<Request,
 * Response>create().back()}, which takes the same messages.
 *
 * @param <B> the base type of the machine, such as {@code U16}
 */
public interface BackEnd<B> extends TwoWayChannel<Response, Request> {}
