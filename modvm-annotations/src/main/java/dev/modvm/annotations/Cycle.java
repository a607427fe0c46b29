package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks the method of a {@link Peripheral} that runs once for each step of a processor.
 *
 * <p>The processor is the first one declared in the spec that can reach the peripheral: over the
 * bus, where the peripheral is mapped, or over a port; where none can, the first one. The method
 * takes ports and returns nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Cycle {}
