package dev.modvm.runtime;

/**
 * The asking end of a channel between two components: it sends requests and receives responses.
 *
 * <p>As a parameter of a component's method it is a port to one peripheral; {@code
 * List<FrontEnd<U16>>} is one to each, in the order of the spec. {@link #query} returns the answer
 * to its own request; answers to requests that were {@linkplain #send sent} before stay for {@link
 * #recv}. Only the component that it was given to may call its methods.
 *
 * @param <B> the base type of the machine, such as {@code U16}
 */
public interface FrontEnd<B> extends TwoWayChannel<Request, Response> {}
