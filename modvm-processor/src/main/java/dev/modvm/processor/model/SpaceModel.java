package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * An address space that a user declares, beside the main bus.
 *
 * @param type the class
 * @param shape what it is instead of an abstract class that extends a bus, for people; empty where
 *     it is one
 * @param annotated whether it has {@code @AddressSpace}
 * @param wide whether it extends {@code WideBus}
 * @param base its base type
 * @param address its address type
 * @param constructible whether it has a constructor without parameters that throws nothing checked
 * @param misfits the methods that keep a machine from implementing it
 * @param references what generated code names of it
 * @param fromSource whether it is compiled here, rather than read from a class file
 * @param unresolved whether it mentions a type that does not exist, which is the compiler's to
 *     report
 * @param deprecated whether it is deprecated
 * @param place where it is
 */
public record SpaceModel(
        ClassName type,
        String shape,
        boolean annotated,
        boolean wide,
        WidthChoice base,
        WidthChoice address,
        boolean constructible,
        List<Misfit> misfits,
        List<Reference> references,
        boolean fromSource,
        boolean unresolved,
        boolean deprecated,
        Place place) {
    /**
     * A method that keeps a machine from implementing a space.
     *
     * @param method its name
     * @param problem what is wrong with it, for people
     * @param place where it is
     */
    public record Misfit(String method, String problem, Place place) {}

    /** Keeps the lists from changing. */
    public SpaceModel {
        misfits = List.copyOf(misfits);
        references = List.copyOf(references);
    }

    /**
     * Returns the space's name for people.
     *
     * @return its simple name, with the classes around it
     */
    public String name() {
        return String.join(".", type.simpleNames());
    }

    /**
     * Tells whether its types need a bus of 64 bits.
     *
     * @return whether its base or address type has 64 bits
     */
    public boolean needsWide() {
        return Optional.of(Width.U64).equals(base.width())
                || Optional.of(Width.U64).equals(address.width());
    }
}
