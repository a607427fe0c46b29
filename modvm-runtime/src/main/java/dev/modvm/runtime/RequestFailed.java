package dev.modvm.runtime;

/**
 * Answers a request with {@link Fail}: {@code throw RequestFailed.with(2)} in a handler.
 *
 * <p>At the asking side, a typed query (over the bus or a port interface) that is answered {@code
 * Fail} throws it, with the same code; where an asking handler lets it pass, that handler's own
 * request is answered {@code Fail} in turn. It carries no stack trace, and for codes from 0 to 255
 * it is not even allocated.
 *
 * <p>Any thread may call its methods.
 */
public class RequestFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final RequestFailed[] PREPARED = new RequestFailed[256];

    static {
        for (int code = 0; code < PREPARED.length; code++) {
            PREPARED[code] = new RequestFailed(code, "the request failed with code " + code);
        }
    }

    private final long code;

    RequestFailed(long code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /**
     * Returns the exception that answers a request with a code.
     *
     * @param code what went wrong, in the terms of the component that was asked
     * @return the exception, to be thrown
     */
    public static RequestFailed with(long code) {
        return code >= 0 && code < PREPARED.length
                ? PREPARED[(int) code]
                : new RequestFailed(code, "the request failed with code " + code);
    }

    /**
     * Returns the code of the answer.
     *
     * @return the code
     */
    public final long code() {
        return code;
    }
}
