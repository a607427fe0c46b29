package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.diagnostics.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A machine spec, with the specs that it extends.
 *
 * @param type the interface
 * @param isPublic whether it, and the types around it, are public
 * @param shape what it is instead of an interface without type parameters, for people; empty where
 *     it is one
 * @param parents the specs that it extends and that are compiled here, which are checked themselves
 * @param accessors its components, inherited ones first
 * @param unmapped what accesses do that nobody answers
 * @param unresolved whether it extends a type that does not exist, which is the compiler's to
 *     report
 * @param disagreements what it inherits in different ways
 * @param missing a type that does not exist and that a class file mentions, of those that the spec
 *     needs itself
 * @param nameable whether the types that it names exist, so that its builder can be written; what
 *     those types mention need not exist
 * @param deprecated whether it, one of its accessors, or anything that its components name for
 *     generated code is deprecated
 * @param element the element that generated files originate from
 */
public record SpecModel(
        ClassName type,
        boolean isPublic,
        String shape,
        List<SpecModel> parents,
        List<AccessorModel> accessors,
        UnmappedModel unmapped,
        boolean unresolved,
        List<Disagreement> disagreements,
        Optional<MissingType> missing,
        boolean nameable,
        boolean deprecated,
        TypeElement element) {
    /** Keeps the lists from changing. */
    public SpecModel {
        parents = List.copyOf(parents);
        accessors = List.copyOf(accessors);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * Returns it for where its components have no names that generated code could use.
     *
     * @return the same, with {@code Object} in place of their classes
     */
    public SpecModel nameless() {
        return new SpecModel(
                type,
                isPublic,
                shape,
                parents,
                accessors.stream().map(AccessorModel::nameless).toList(),
                unmapped,
                unresolved,
                disagreements,
                missing,
                nameable,
                deprecated,
                element);
    }

    /**
     * Returns the spec's name for people.
     *
     * @return its simple name, with the classes around it
     */
    public String name() {
        return String.join(".", type.simpleNames());
    }

    /**
     * Tells whether it is what a spec has to be.
     *
     * @return whether it is an interface without type parameters
     */
    public boolean plainInterface() {
        return shape.isEmpty();
    }

    /**
     * Tells whether it or a component mentions what does not exist, now.
     *
     * @return whether it can't be told yet how the machine fits together
     */
    public boolean mentionsUnknown() {
        return unresolved || accessors.stream().anyMatch(AccessorModel::mentionsUnknown);
    }

    /**
     * Returns the class that is generated for the spec.
     *
     * @param suffix what follows the spec's name, such as {@code Machine}
     * @return the class, in the spec's package
     */
    public ClassName generated(String suffix) {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + suffix);
    }

    /**
     * Returns the place of the spec's name.
     *
     * @return the place
     */
    public Place place() {
        return Place.of(element);
    }

    /**
     * Returns the components that are mapped anywhere, and where.
     *
     * @return the components, in the order of the spec
     */
    public List<Mapping> mappings() {
        return accessors.stream()
                .flatMap(
                        accessor ->
                                accessor.mapped().stream()
                                        .map(mapped -> new Mapping(accessor, mapped)))
                .toList();
    }

    /**
     * Finds a component by its name.
     *
     * @param name the name
     * @return the accessor, or nothing where there is none
     */
    public Optional<AccessorModel> accessor(String name) {
        return accessors.stream().filter(accessor -> accessor.name().equals(name)).findFirst();
    }
}
