package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Names the port that a parameter stands for.
 *
 * <p>The port is connected to the component of that name, unless the spec says otherwise with
 * {@link Connect}. {@code @Port("ram") Bus} goes past the memory map, straight to the component,
 * with its own addresses. A parameter without the annotation is a port without a name, which must
 * have one possible partner in the machine.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Port {
    /**
     * The name of the port.
     *
     * @return a name, as of an accessor of the spec; it must be given
     */
    String value() default "";
}
