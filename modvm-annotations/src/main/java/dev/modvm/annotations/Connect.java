package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Connects a named port of a component to another component than the one of the port's name.
 *
 * <p>It stands on the component's accessor in the {@link MachineSpec}: {@code @Connect(port =
 * "rom", to = "program") TypedCpu second();}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Repeatable(Connect.Repeated.class)
public @interface Connect {
    /**
     * The port to connect, by the name that its {@link Port} gives it.
     *
     * @return a name of a port of the component; it must be given
     */
    String port() default "";

    /**
     * The component to connect the port to, by the name of its accessor.
     *
     * @return a name of a component of the machine; it must be given
     */
    String to() default "";

    /** Holds several {@link Connect} of one element; written by the compiler, not by hand. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @interface Repeated {
        /**
         * The annotations held.
         *
         * @return all of them, in source order
         */
        Connect[] value() default {};
    }
}
