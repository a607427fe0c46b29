package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes an interface the specification of a machine: each of its methods is one component.
 *
 * <p>A method takes no parameters and returns the class of a component. Its name is the component's
 * name. {@link Mapped} places the component on the machine's bus; {@link Connect} settles what a
 * named port of the component is connected to. A spec may extend specs, whose components come
 * first.
 *
 * <p>From {@code interface EightBit} the class {@code EightBitMachine} is generated, in the same
 * package and with the same visibility; from a nested {@code Outer.Board}, {@code
 * Outer_BoardMachine}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface MachineSpec {
    /** The value of {@link #unmapped} for a machine in which accesses that nobody answers fail. */
    long FAIL = Long.MIN_VALUE;

    /**
     * What an access does that no component answers: one to an address where nothing is mapped, or
     * a save to read-only memory.
     *
     * @return the value that such loads give, while such saves do nothing; {@link #FAIL} where both
     *     fail with a {@code BusFault}
     */
    long unmapped() default FAIL;
}
