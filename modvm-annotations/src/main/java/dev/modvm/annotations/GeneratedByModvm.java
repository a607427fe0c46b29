package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks what the annotation processor has written, so that tools can leave it out: coverage, style
 * checks, searches. It is not for use by hand.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface GeneratedByModvm {
    /**
     * The source of the generated code.
     *
     * @return the qualified name of the type that the code was generated from
     */
    String value() default "";
}
