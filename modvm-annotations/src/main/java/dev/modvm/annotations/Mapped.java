package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Places a component of a {@link MachineSpec} on the machine's bus, or in another of its address
 * spaces.
 *
 * <p>Loads from the range go to the component's {@link Memory}, or to its handler of {@code
 * LoadRequest}, saves likewise, each with the address relative to {@link #from}. Ranges of one
 * address space, with their mirrors, do not overlap. What happens where nothing is mapped, {@link
 * MachineSpec#unmapped} says.
 *
 * <p>A component is mapped once in an address space; the annotation may be repeated for others.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Repeatable(Mapped.Repeated.class)
public @interface Mapped {
    /**
     * The first address of the range.
     *
     * @return an address, inclusive; at least 0
     */
    long from() default 0;

    /**
     * The last address of the range.
     *
     * @return an address, inclusive; not below {@link #from}; it must be given
     */
    long to() default -1;

    /**
     * The address lines that the decoding ignores: the range is there again for each combination of
     * them. {@code @Mapped(from = 0x0000, to = 0x07FF, mirror = 0x1800)} places 2 KiB four times.
     * The component sees the same addresses in every copy: relative to {@link #from}, with these
     * lines 0.
     *
     * @return a mask of address lines, all of them 0 in every address of the range; 0 for none
     */
    long mirror() default 0;

    /**
     * The address space.
     *
     * @return a subclass of {@code Bus} or {@code WideBus} with {@link AddressSpace}; {@code
     *     void.class} for the machine's main bus
     */
    Class<?> space() default void.class;

    /** Holds several {@link Mapped} of one element; written by the compiler, not by hand. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @interface Repeated {
        /**
         * The annotations held.
         *
         * @return all of them, in source order
         */
        Mapped[] value() default {};
    }
}
