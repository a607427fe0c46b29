package dev.modvm.runtime;

/**
 * Ends the component that throws it, with a code: {@code throw Terminated.with(0)}.
 *
 * <p>It may be thrown from any method of a component. The component's outcome is then {@link
 * ComponentStatus#ENDED} with that code. It carries no stack trace, and for codes from 0 to 255 it
 * is not even allocated: ending is a result, not a fault.
 *
 * <p>Any thread may call its methods.
 */
public final class Terminated extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Terminated[] PREPARED = new Terminated[256];

    static {
        for (int code = 0; code < PREPARED.length; code++) {
            PREPARED[code] = new Terminated(code);
        }
    }

    private final long code;

    private Terminated(long code) {
        super("the component ended with code " + code, null, false, false);
        this.code = code;
    }

    /**
     * Returns the exception that ends a component with a code.
     *
     * @param code the code, in the component's own terms; by custom, 0 is success
     * @return the exception, to be thrown
     */
    public static Terminated with(long code) {
        return code >= 0 && code < PREPARED.length ? PREPARED[(int) code] : new Terminated(code);
    }

    /**
     * Returns the code that the component ends with.
     *
     * @return the code
     */
    public long code() {
        return code;
    }
}
