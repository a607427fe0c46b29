package dev.modvm.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Names the port that a parameter stands for.
 *
 * <p>The port is connected to the component of that name, unless the spec says otherwise with
 * {@link Connect}. {@code @Port("ram") Bus} goes past the memory map, straight to the component,
 * with its own addresses; its cycles are still those of the processor that has the port. A
 * parameter without the annotation is a port without a name, which must have one possible partner
 * in the machine.
 *
 * <p>A port to a list of components is a list itself: {@code @Port("nodes") List<Peer>} has a port
 * to each of {@code nodes()}, in their order, the asking one included where it is one of them.
 * {@code List<FrontEnd<U8>>} without a name has a channel to each peripheral and node; a node's own
 * is left out.
 *
 * <p>A {@code Line} is connected to no component. Its name is that of a line: {@code @Port("irq")
 * Line} is an end of the line {@code irq}, as are all ports of this type and name, unless the spec
 * says otherwise. Without the annotation it is an end of the one line that the machine has.
 *
 * <p>A port of an address space of the user's own has no name: it is connected by its type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
public @interface Port {
    /**
     * The name of the port.
     *
     * @return a name, as of an accessor of the spec, or of a line; it must be given
     */
    String value() default "";
}
