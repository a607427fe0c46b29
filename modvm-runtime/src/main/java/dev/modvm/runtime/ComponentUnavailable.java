package dev.modvm.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A query to a component that can't answer: it has not booted yet, or it has ended. The asker gets
 * a fresh exception each time, which names the component; where the component failed, the failure
 * is its cause.
 *
 * <p>Any thread may call its methods.
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public final class ComponentUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String component;

    /**
     * Creates the exception for a component.
     *
     * @param component the component's name
     * @param reason why it can't answer, as the end of a sentence that starts with its name
     * @param cause the failure that ended it, or null where there was none
     */
    public ComponentUnavailable(String component, String reason, @Nullable Throwable cause) {
        super(component + " " + reason, cause);
        this.component = component;
    }

    /**
     * Returns the name of the component that can't answer.
     *
     * @return the name of its accessor in the spec
     */
    public String component() {
        return component;
    }
}
