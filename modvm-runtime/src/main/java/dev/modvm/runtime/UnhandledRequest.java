package dev.modvm.runtime;

/**
 * An untyped request to a component that has no handler for it. Ports with types of their own can't
 * send one: that does not compile.
 *
 * <p>Any thread may call its methods.
 */
public final class UnhandledRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception for a component and a request.
     *
     * @param component the name of the component that was asked
     * @param request the request that it has no handler for
     */
    public UnhandledRequest(String component, Request request) {
        super(
                component
                        + " has no handler for "
                        + request.getClass().getSimpleName()
                        + "; write a method with @Handles("
                        + request.getClass().getSimpleName()
                        + ".class) in its class, or send another request");
    }
}
