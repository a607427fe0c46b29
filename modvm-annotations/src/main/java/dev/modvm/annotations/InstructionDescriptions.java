package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Keeps what documentation comments say of instructions, which class files do not: the instruction
 * reference of a subclass that is compiled later has it from here. The annotation processor writes
 * it; it is not for use by hand.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface InstructionDescriptions {
    /**
     * The descriptions of the methods that a class declares itself.
     *
     * @return for each method its name and the types of its parameters in parentheses, a colon, a
     *     blank, and the first sentence about it
     */
    String[] value() default {};
}
