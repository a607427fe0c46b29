package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import dev.modvm.annotations.Connect;
import dev.modvm.annotations.Mapped;
import dev.modvm.processor.diagnostics.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Reads machine specs. */
public final class SpecReader {
    private final Hierarchy hierarchy;
    private final ComponentReader components;
    private final Map<TypeElement, Optional<ComponentModel>> known = new HashMap<>();

    /**
     * Creates a reader for one round.
     *
     * @param elements the compiler's elements
     * @param components reads the component classes that specs name
     */
    public SpecReader(Elements elements, ComponentReader components) {
        this.hierarchy = new Hierarchy(elements);
        this.components = components;
    }

    /**
     * Reads a spec.
     *
     * @param type a type with {@code @MachineSpec}
     * @return the spec
     */
    public SpecModel read(TypeElement type) {
        boolean isInterface = type.getKind() == ElementKind.INTERFACE;
        List<AccessorModel> accessors =
                hierarchy.methods(type).stream()
                        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                        .map(this::accessor)
                        .toList();
        return new SpecModel(
                ClassName.get(type),
                Types.access(type).visibility() == Access.Visibility.PUBLIC,
                isInterface && type.getTypeParameters().isEmpty(),
                accessors,
                type);
    }

    private AccessorModel accessor(ExecutableElement method) {
        boolean unresolved = Types.unresolved(method.getReturnType());
        return new AccessorModel(
                method.getSimpleName().toString(),
                Types.name(method.getReturnType()),
                unresolved ? Optional.empty() : component(method),
                method.getParameters().size(),
                unresolved,
                AnnotationUse.all(method, Mapped.class).stream().map(SpecReader::mapped).toList(),
                AnnotationUse.all(method, Connect.class).stream().map(SpecReader::connect).toList(),
                Place.of(method));
    }

    private Optional<ComponentModel> component(ExecutableElement method) {
        if (method.getReturnType().getKind() == TypeKind.DECLARED
                && method.getReturnType() instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement type) {
            return known.computeIfAbsent(type, components::read);
        }
        return Optional.empty();
    }

    private static MappedModel mapped(AnnotationUse use) {
        return new MappedModel(
                use.longValue("from").orElse(0L),
                use.longValue("to").orElse(-1L),
                use.value("to").isPresent(),
                use.place("from"),
                use.place("to"));
    }

    private static ConnectModel connect(AnnotationUse use) {
        return new ConnectModel(
                use.stringValue("port").orElse(""),
                use.stringValue("to").orElse(""),
                use.place("port"),
                use.place("to"));
    }
}
