package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes an abstract subclass of {@code Bus} or {@code WideBus} another address space of a machine,
 * beside its main bus: the I/O ports of a Z80, for example.
 *
 * <pre>{@code
 * @AddressSpace(base = U8.class, address = U8.class)
 * abstract class IoPorts extends Bus {}
 * }</pre>
 *
 * <p>{@link Mapped#space} places components in it, and a processor's method that takes it as a
 * parameter is connected to it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface AddressSpace {
    /**
     * The type of the values in this space.
     *
     * @return {@link U8}, {@link U16}, {@link U32} or {@link U64}; it must be given
     */
    Class<?> base() default void.class;

    /**
     * The type of the addresses in this space.
     *
     * @return {@link U8}, {@link U16}, {@link U32} or {@link U64}; {@link SameAsBase} by default
     */
    Class<?> address() default SameAsBase.class;
}
