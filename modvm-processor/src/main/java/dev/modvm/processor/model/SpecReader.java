package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import dev.modvm.annotations.Connect;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.processor.diagnostics.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads machine specs. */
public final class SpecReader {
    private final Hierarchy hierarchy;
    private final ComponentReader components;
    private final SourcePlaces places;
    private final Deprecations deprecations;

    /** Each is read once: a spec may be the parent of many. */
    private final Map<TypeElement, SpecModel> known = new HashMap<>();

    /**
     * Creates a reader for one round.
     *
     * @param elements the compiler's elements
     * @param components reads the component classes that specs name
     */
    public SpecReader(Elements elements, ComponentReader components) {
        this.hierarchy = components.hierarchy();
        this.components = components;
        this.places = components.places();
        this.deprecations = new Deprecations(elements);
    }

    /**
     * Reads a spec.
     *
     * @param type a type with {@code @MachineSpec}
     * @return the spec
     */
    public SpecModel read(TypeElement type) {
        SpecModel read = known.get(type);
        if (read == null) {
            read = readNew(type);
            known.put(type, read);
        }
        return read;
    }

    private SpecModel readNew(TypeElement type) {
        ClassName name = ClassName.get(type);
        List<AccessorModel> accessors =
                hierarchy.methods(type).stream()
                        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                        .map(method -> components.inherited().mostSpecific(method, type))
                        .map(method -> accessor(method, type, name, Place.of(type)))
                        .toList();
        return new SpecModel(
                name,
                Types.access(type).visibility() == Access.Visibility.PUBLIC,
                shape(type),
                parents(type),
                accessors,
                new UnmappedModel(unmapped(type, Place.of(type))),
                hierarchy.unresolved(type) || mentionsUnreadable(type),
                disagreements(type),
                missing(type),
                isNameable(type),
                deprecated(type, accessors),
                type);
    }

    /** What a spec from a library mentions, or a class that is no component for want of it. */
    private Optional<MissingType> missing(TypeElement type) {
        return hierarchy.methods(type).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .flatMap(method -> missing(method, places.place(method, Place.of(type))).stream())
                .findFirst();
    }

    private Optional<MissingType> missing(ExecutableElement accessor, Place place) {
        Optional<MissingType> own = components.missingTypes().in(accessor, place);
        TypeMirror element =
                Types.elementOfList(accessor.getReturnType()).orElse(accessor.getReturnType());
        return own.isPresent() || component(element).isPresent() || !inheritsUnresolved(element)
                ? own
                : components
                        .missingTypes()
                        .inHierarchy((TypeElement) ((DeclaredType) element).asElement(), place);
    }

    private boolean isNameable(TypeElement type) {
        return hierarchy.types(type).stream()
                        .filter(places::inSource)
                        .allMatch(declaring -> hierarchy.missingSupertypes(declaring).isEmpty())
                && hierarchy.methods(type).stream()
                        .noneMatch(method -> Types.unresolved(method.getReturnType()));
    }

    /** What the nearest spec on each way upwards says; as a method of an interface is inherited. */
    private List<UnmappedModel.Choice> unmapped(TypeElement type, Place specPlace) {
        Optional<AnnotationUse> use = AnnotationUse.of(type, MachineSpec.class);
        Optional<Long> written = use.flatMap(spec -> spec.longValue("unmapped"));
        if (written.isPresent()) {
            return List.of(
                    new UnmappedModel.Choice(
                            String.join(".", ClassName.get(type).simpleNames()),
                            written.get(),
                            places.place(use.get(), "unmapped", specPlace)));
        }
        return type.getInterfaces().stream()
                .filter(DeclaredType.class::isInstance)
                .map(parent -> (TypeElement) ((DeclaredType) parent).asElement())
                .flatMap(parent -> unmapped(parent, specPlace).stream())
                .distinct()
                .toList();
    }

    private static boolean mentionsUnreadable(TypeElement type) {
        return AnnotationUse.of(type, MachineSpec.class)
                .filter(use -> use.mentionsUnreadable("unmapped", Long.class))
                .isPresent();
    }

    private boolean deprecated(TypeElement type, List<AccessorModel> accessors) {
        return deprecations.of(type)
                || hierarchy.methods(type).stream()
                        .anyMatch(
                                method ->
                                        deprecations.of(method)
                                                || deprecations.in(method.getReturnType()))
                || accessors.stream()
                        .flatMap(accessor -> accessor.component().stream())
                        .anyMatch(ComponentModel::deprecated);
    }

    private static String shape(TypeElement type) {
        return switch (type.getKind()) {
            case INTERFACE ->
                    type.getTypeParameters().isEmpty() ? "" : "an interface with type parameters";
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case ANNOTATION_TYPE -> "an annotation type";
            default -> "a class";
        };
    }

    private List<SpecModel> parents(TypeElement type) {
        return hierarchy.types(type).stream()
                .filter(parent -> !parent.equals(type))
                .filter(parent -> AnnotationUse.of(parent, MachineSpec.class).isPresent())
                .filter(places::inSource)
                .map(this::read)
                .toList();
    }

    private AccessorModel accessor(
            ExecutableElement method, TypeElement type, ClassName spec, Place specPlace) {
        List<AnnotationUse> mapped = components.inherited().of(method, type, Mapped.class);
        List<AnnotationUse> connects = components.inherited().of(method, type, Connect.class);
        boolean unresolved = Types.unresolved(method.getReturnType());
        // A list of what is no component is no list of components, but a mistake.
        Optional<TypeMirror> listed =
                Types.elementOfList(method.getReturnType())
                        .filter(element -> !unresolved && mayBeComponent(element));
        TypeMirror element = listed.orElse(method.getReturnType());
        Optional<ComponentModel> component = unresolved ? Optional.empty() : component(element);
        return new AccessorModel(
                method.getSimpleName().toString(),
                // A builder that takes anything for what does not exist brings no second error.
                unresolved ? ClassName.OBJECT : Types.nameIn(spec.packageName(), element),
                listed.isPresent(),
                Types.name(method.getReturnType()),
                component,
                method.getParameters().size(),
                unresolved || (component.isEmpty() && inheritsUnresolved(element)),
                mapped.stream()
                                .anyMatch(
                                        use ->
                                                isUnreadable(
                                                                use,
                                                                Long.class,
                                                                "from",
                                                                "to",
                                                                "mirror")
                                                        || use.mentionsUnresolved("space"))
                        || connects.stream()
                                .anyMatch(use -> isUnreadable(use, String.class, "port", "to")),
                mapped.stream().map(use -> mapped(use, specPlace)).toList(),
                connects.stream().map(use -> connect(use, specPlace)).toList(),
                places.place(method, specPlace));
    }

    private List<Disagreement> disagreements(TypeElement type) {
        List<Disagreement> found = new ArrayList<>();
        for (ExecutableElement method : hierarchy.methods(type)) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)) {
                for (Class<?> annotation : List.of(Mapped.class, Connect.class)) {
                    components
                            .inherited()
                            .disagreement(method, type, annotation, Place.of(type))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isUnreadable(AnnotationUse use, Class<?> type, String... names) {
        return Stream.of(names).anyMatch(name -> use.mentionsUnreadable(name, type));
    }

    private Optional<ComponentModel> component(TypeMirror returned) {
        if (returned.getKind() == TypeKind.DECLARED
                && returned instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement type) {
            return components.read(type);
        }
        return Optional.empty();
    }

    private boolean mayBeComponent(TypeMirror element) {
        return component(element).isPresent() || inheritsUnresolved(element);
    }

    /** What is no component might inherit that it is one from a type that does not exist yet. */
    private boolean inheritsUnresolved(TypeMirror returned) {
        return returned instanceof DeclaredType declared
                && hierarchy.unresolved((TypeElement) declared.asElement());
    }

    private MappedModel mapped(AnnotationUse use, Place specPlace) {
        return new MappedModel(
                use.longValue("from").orElse(0L),
                use.longValue("to").orElse(-1L),
                use.value("to").isPresent(),
                use.longValue("mirror").orElse(0L),
                space(use, specPlace),
                places.place(use, "from", specPlace),
                places.place(use, "to", specPlace),
                places.place(use, "mirror", specPlace));
    }

    private Optional<SpaceChoice> space(AnnotationUse use, Place specPlace) {
        return use.typeValue("space")
                .filter(written -> written.getKind() != TypeKind.VOID)
                .map(
                        written ->
                                new SpaceChoice(
                                        MethodModel.simple(Types.name(written).toString()),
                                        written instanceof DeclaredType declared
                                                ? components
                                                        .spaces()
                                                        .read((TypeElement) declared.asElement())
                                                : Optional.empty(),
                                        places.place(use, "space", specPlace)));
    }

    private ConnectModel connect(AnnotationUse use, Place specPlace) {
        return new ConnectModel(
                use.stringValue("port").orElse(""),
                use.stringValue("to").orElse(""),
                places.place(use, "port", specPlace),
                places.place(use, "to", specPlace));
    }
}
