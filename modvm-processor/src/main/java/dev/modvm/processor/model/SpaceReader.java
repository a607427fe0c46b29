package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import dev.modvm.annotations.AddressSpace;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.SpaceModel.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads address spaces that users declare. */
public final class SpaceReader {
    /** What the machine implements. */
    private static final Set<String> DECODERS = Set.of("decodeLoad", "decodeSave");

    private final Elements elements;
    private final javax.lang.model.util.Types types;
    private final Hierarchy hierarchy;
    private final SourcePlaces places;
    private final Deprecations deprecations;
    private final WidthReader widths;

    SpaceReader(
            Elements elements,
            javax.lang.model.util.Types types,
            Hierarchy hierarchy,
            SourcePlaces places) {
        this.elements = elements;
        this.types = types;
        this.hierarchy = hierarchy;
        this.places = places;
        this.deprecations = new Deprecations(elements);
        this.widths = new WidthReader(places);
    }

    /**
     * Reads a class.
     *
     * @param type a class
     * @return the space that it is, or is meant to be: a class with {@code @AddressSpace}, or one
     *     that extends {@code Bus} or {@code WideBus}; otherwise nothing
     */
    public Optional<SpaceModel> read(TypeElement type) {
        Optional<AnnotationUse> use = AnnotationUse.of(type, AddressSpace.class);
        Optional<ClassName> bus = bus(type);
        ClassName name = Types.className(type);
        if ((use.isEmpty() && bus.isEmpty()) || bus.filter(name::equals).isPresent()) {
            return Optional.empty();
        }
        Place self = Place.of(type);
        WidthChoice nothing = new WidthChoice("", Optional.empty(), self);
        WidthChoice base = use.map(found -> widths.read(found, "base", self)).orElse(nothing);
        WidthChoice address = use.map(found -> widths.address(found, base, self)).orElse(nothing);
        Optional<ExecutableElement> constructor = constructor(type);
        return Optional.of(
                new SpaceModel(
                        name,
                        shape(type, bus.isPresent()),
                        use.isPresent(),
                        bus.filter(RuntimeNames.WIDE_BUS::equals).isPresent(),
                        base,
                        address,
                        constructor.filter(this::throwsNothingChecked).isPresent(),
                        misfits(type, self),
                        references(type, constructor, self),
                        places.inSource(type),
                        hierarchy.unresolved(type)
                                || use.filter(SpaceReader::mentionsUnresolved).isPresent(),
                        deprecations.of(type) || constructor.filter(deprecations::of).isPresent(),
                        self));
    }

    private static boolean mentionsUnresolved(AnnotationUse use) {
        return use.mentionsUnresolved("base") || use.mentionsUnresolved("address");
    }

    /** The class of the runtime that a class is, or extends. */
    private Optional<ClassName> bus(TypeElement type) {
        return hierarchy.types(type).stream()
                .map(Types::className)
                .filter(
                        found ->
                                found.equals(RuntimeNames.BUS)
                                        || found.equals(RuntimeNames.WIDE_BUS))
                .findFirst();
    }

    private static String shape(TypeElement type, boolean extendsBus) {
        if (type.getKind() != ElementKind.CLASS) {
            return type.getKind() == ElementKind.INTERFACE ? "an interface" : "no plain class";
        }
        if (!extendsBus) {
            return "a class that extends neither Bus nor WideBus";
        }
        if (!type.getTypeParameters().isEmpty()) {
            return "a class with type parameters";
        }
        if (type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC)) {
            return "an inner class, which needs an instance of the class around it";
        }
        return type.getModifiers().contains(Modifier.ABSTRACT)
                ? ""
                : "a class that is not abstract";
    }

    private static Optional<ExecutableElement> constructor(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst();
    }

    private boolean throwsNothingChecked(ExecutableElement constructor) {
        return constructor.getThrownTypes().stream()
                .allMatch(
                        thrown ->
                                isA(thrown, "java.lang.RuntimeException")
                                        || isA(thrown, "java.lang.Error"));
    }

    private boolean isA(TypeMirror type, String superclass) {
        return types.isAssignable(type, elements.getTypeElement(superclass).asType());
    }

    private List<Misfit> misfits(TypeElement type, Place self) {
        List<Misfit> misfits = new ArrayList<>();
        for (ExecutableElement method : hierarchy.methods(type)) {
            String name = method.getSimpleName().toString();
            boolean decoder = DECODERS.contains(name);
            Place place = places.place(method, self);
            if (method.getModifiers().contains(Modifier.ABSTRACT) && !decoder) {
                misfits.add(new Misfit(name, "abstract, and no machine implements it", place));
            } else if (method.getModifiers().contains(Modifier.FINAL) && decoder) {
                misfits.add(new Misfit(name, "final, but the machine implements it", place));
            }
        }
        return misfits;
    }

    /** A class that extends the space sees what is protected. */
    private List<Reference> references(
            TypeElement type, Optional<ExecutableElement> constructor, Place self) {
        List<Reference> references = new ArrayList<>();
        Access access = Types.access(type);
        String name = type.getSimpleName().toString();
        references.add(new Reference(name, access, places.place(type, self)));
        constructor
                .filter(found -> !found.getModifiers().contains(Modifier.PROTECTED))
                .filter(found -> !Types.access(found).equals(access))
                .map(found -> references(found, name, self))
                .ifPresent(references::add);
        return references;
    }

    private Reference references(Element constructor, String name, Place self) {
        return new Reference(
                name + "()", Types.access(constructor), places.place(constructor, self));
    }
}
