package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method of a spec: one component of the machine, or a list of them.
 *
 * @param name its name, which is the component's
 * @param element the class of the component, or of each where it is a list, as generated code can
 *     name it
 * @param list whether it is a list of components
 * @param written what it returns, as it is written
 * @param component the component class, or nothing where it returns none
 * @param parameters how many parameters it has
 * @param unresolved whether it returns a type that does not exist
 * @param unreadable whether a value in its annotations does not exist, which is the compiler's to
 *     report
 * @param mapped where it is mapped
 * @param connects its connections
 * @param place where it is
 */
public record AccessorModel(
        String name,
        TypeName element,
        boolean list,
        TypeName written,
        Optional<ComponentModel> component,
        int parameters,
        boolean unresolved,
        boolean unreadable,
        List<MappedModel> mapped,
        List<ConnectModel> connects,
        Place place) {
    private static final Set<String> RESERVED =
            Set.of(
                    "build",
                    "builder",
                    "clone",
                    "equals",
                    "finalize",
                    "getClass",
                    "hashCode",
                    "notify",
                    "notifyAll",
                    "toString",
                    "wait");

    /** Keeps the lists from changing. */
    public AccessorModel {
        mapped = List.copyOf(mapped);
        connects = List.copyOf(connects);
    }

    /** The name tells the components of a machine apart; all that is known of one is a lot. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * Returns it for where the class of its component has no name that generated code could use.
     *
     * @return the same, with {@code Object} in place of the class
     */
    AccessorModel nameless() {
        return new AccessorModel(
                name,
                ClassName.OBJECT,
                list,
                written,
                component,
                parameters,
                unresolved,
                unreadable,
                mapped,
                connects,
                place);
    }

    /**
     * Returns what it returns, as generated code can name it.
     *
     * @return the class of the component, or a list of it
     */
    public TypeName type() {
        return list ? ParameterizedTypeName.get(ClassName.get(List.class), element) : element;
    }

    /**
     * Tells whether it or its component mentions what does not exist, now.
     *
     * @return whether another annotation processor might still generate what is missing
     */
    boolean mentionsUnknown() {
        return unresolved
                || unreadable
                || component.filter(one -> one.unresolved() || one.incomplete()).isPresent();
    }

    /**
     * Names the component for people, where there may be several.
     *
     * @return its name, and what tells that it is a list
     */
    public String label() {
        return list ? name + "[]" : name;
    }

    /**
     * Tells whether the component belongs to the machine's main bus, so that it has its types.
     *
     * @return whether it is a processor or a node, mapped on the main bus, or mapped nowhere
     */
    public boolean onMainBus() {
        return mapped.isEmpty()
                || mapped.stream().anyMatch(range -> range.space().isEmpty())
                || component.filter(ComponentModel::runs).isPresent();
    }

    /**
     * Tells whether the name is taken: by the builder, or by the methods of {@code Object}.
     *
     * @return whether no component can have the name
     */
    public boolean isReserved() {
        return RESERVED.contains(name);
    }
}
