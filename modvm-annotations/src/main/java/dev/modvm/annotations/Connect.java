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
 *
 * <p>Of a port that is a {@code Line}, it names the line: {@code @Connect(port = "irq", to = "nmi")
 * Timer watchdog();}.
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
     * The component to connect the port to, by the name of its accessor; or the line, by its name.
     *
     * @return a name of a component of the machine, or of a line; it must be given
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
