package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes an array the memory of a {@link Peripheral}: loads and saves go straight to it, without a
 * handler.
 *
 * <p>It stands on a field, or on a method without parameters that returns the array; the machine
 * reads the one or calls the other once, each time it starts. The element type follows the base
 * type: {@code byte} for {@link U8}, {@code short} or {@code char} for {@link U16}, {@code int} for
 * {@link U32}, {@code long} for {@link U64}. Where the component has a handler for a request, the
 * handler comes before the memory.
 *
 * <p>In place of the array there may be {@code Banks} of such arrays, all equally long, of which
 * the component selects one while the machine runs: {@code @Memory final Banks<byte[]> program}.
 * The next access sees the bank that was selected.
 *
 * <p>Where a machine has more than four memories on a bus, the four that are reached fastest are
 * the largest that can be written, and then read-only ones, by size; the column "Window" of the
 * generated drawing shows them. {@code Bus} says more.
 *
 * <p>An access to memory calls nothing, so it takes no wait states, and the component's {@link
 * Cycle} method does not learn of it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Memory {
    /**
     * Whether saves change the memory.
     *
     * @return {@code false} for read-only memory, on which a save fails, or does what {@link
     *     MachineSpec#unmapped} says
     */
    boolean writable() default true;
}
