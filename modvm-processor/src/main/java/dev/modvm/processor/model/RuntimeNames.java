package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Locale;

/**
 * The types of the runtime that models and generated code name. The processor does not depend on
 * the runtime: it names its types only.
 */
public final class RuntimeNames {
    /** The package of what users see. */
    public static final String USERS = "dev.modvm.runtime";

    /** {@code Request}. */
    public static final ClassName REQUEST = ClassName.get(USERS, "Request");

    /** {@code LoadRequest}. */
    public static final ClassName LOAD_REQUEST = ClassName.get(USERS, "LoadRequest");

    /** {@code SaveRequest}. */
    public static final ClassName SAVE_REQUEST = ClassName.get(USERS, "SaveRequest");

    /** {@code PeekRequest}. */
    public static final ClassName PEEK_REQUEST = ClassName.get(USERS, "PeekRequest");

    /** {@code Bus}. */
    public static final ClassName BUS = ClassName.get(USERS, "Bus");

    /** {@code WideBus}. */
    public static final ClassName WIDE_BUS = ClassName.get(USERS, "WideBus");

    /** {@code Banks}. */
    public static final ClassName BANKS = ClassName.get(USERS, "Banks");

    /** {@code FrontEnd}. */
    public static final ClassName FRONT_END = ClassName.get(USERS, "FrontEnd");

    /** {@code Line}. */
    public static final ClassName LINE = ClassName.get(USERS, "Line");

    /** {@code WaitStates}. */
    public static final ClassName WAIT_STATES = ClassName.get(USERS, "WaitStates");

    private RuntimeNames() {}

    /**
     * Returns the class that what is generated for a component class extends.
     *
     * @param execution the prefix of an execution's classes, {@code Fused} or {@code Threaded}
     * @param kind the kind of the component
     * @return the class of the runtime
     */
    public static ClassName base(String execution, ComponentKind kind) {
        return ClassName.get(
                USERS + "." + execution.toLowerCase(Locale.ROOT), execution + kind.annotation());
    }
}
