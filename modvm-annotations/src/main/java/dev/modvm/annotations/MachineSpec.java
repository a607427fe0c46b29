package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes an interface the specification of a machine: each of its methods is one component.
 *
 * <p>A method takes no parameters and returns the class of a component. Its name is the component's
 * name. Where it returns a {@code List} of such a class, the machine has any number of them, as
 * many as the builder is given: {@code nodes[0]}, {@code nodes[1]} and so on; of processors and
 * nodes at least one. What stands on the method is for each of them. {@link Mapped} places the
 * component on the machine's bus; {@link Connect} settles what a named port of the component is
 * connected to. A spec may extend specs, whose components come first.
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
     * What an access to the machine's bus, or to another of its address spaces, does that no
     * component answers: one to an address where nothing is mapped, a save to read-only memory, or
     * one to a component that answers loads only, and the other way round. An {@code @Port("ram")
     * Bus}, which goes past the map, always fails there.
     *
     * <p>A spec that does not say it inherits it from the specs that it extends; these must agree.
     * A spec that writes {@link #FAIL} undoes what it would inherit.
     *
     * @return the value that such loads give, while such saves do nothing: a value of the machine's
     *     base type, which an address space with fewer data lines cuts to these; {@link #FAIL}
     *     where both fail with a {@code BusFault}
     */
    long unmapped() default FAIL;
}
