package dev.modvm.processor.model;

import dev.modvm.annotations.AddressSpace;
import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Connect;
import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Fetch;
import dev.modvm.annotations.Halt;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Instruction;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.annotations.Memory;
import dev.modvm.annotations.Node;
import dev.modvm.annotations.Otherwise;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Sends;
import dev.modvm.annotations.Step;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.Placement.Around;
import dev.modvm.processor.model.Placement.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads what our annotations are written on, wherever that is. */
public final class PlacementReader {
    private final Hierarchy hierarchy;
    private final ComponentReader components;

    /** Our annotations. */
    private static final List<Class<?>> ANNOTATIONS =
            List.of(
                    AddressSpace.class,
                    Boot.class,
                    Connect.class,
                    Cycle.class,
                    Fetch.class,
                    Halt.class,
                    Handles.class,
                    Instruction.class,
                    MachineSpec.class,
                    Mapped.class,
                    Memory.class,
                    Node.class,
                    Otherwise.class,
                    Peripheral.class,
                    Port.class,
                    Processor.class,
                    Sends.class,
                    Step.class);

    /** The components that are compiled here, with all that they extend. */
    private final Set<TypeElement> extended = new HashSet<>();

    /** The same of the specs. */
    private final Set<TypeElement> specs = new HashSet<>();

    /** Whether types are parts of specs, at most: asked for each annotation in them. */
    private final Map<TypeElement, Boolean> partsOfSpecs = new HashMap<>();

    /**
     * Creates a reader for one round.
     *
     * @param components reads component classes
     */
    public PlacementReader(ComponentReader components) {
        this.hierarchy = components.hierarchy();
        this.components = components;
    }

    /**
     * Notes a component or a spec that is compiled here.
     *
     * @param type a type with an annotation of ours
     */
    public void note(TypeElement type) {
        if (components.isComponent(type)) {
            extended.addAll(hierarchy.types(type));
        }
        if (AnnotationUse.of(type, MachineSpec.class).isPresent()) {
            specs.addAll(hierarchy.types(type));
        }
    }

    /**
     * Reads all our annotations on an element, and on whatever is declared in it, once all
     * components and specs are noted.
     *
     * @param element an element that is compiled here
     * @return what they are written on, without what the compiler has only copied from the
     *     components of records
     */
    public List<Placement> read(Element element) {
        List<Placement> placements = new ArrayList<>();
        readInto(placements, element);
        return placements;
    }

    private void readInto(List<Placement> placements, Element element) {
        if (element instanceof TypeElement type && !Types.isNamed(type)) {
            return;
        }
        if (!element.getAnnotationMirrors().isEmpty()
                && !isCopyOfRecordComponent(element)
                && !KotlinProperties.isHolder(element)) {
            ANNOTATIONS.forEach(annotation -> readInto(placements, element, annotation));
        }
        // What a package contains are roots of their own.
        if (!(element instanceof PackageElement || element instanceof ModuleElement)) {
            element.getEnclosedElements().forEach(each -> readInto(placements, each));
        }
        if (element instanceof ExecutableElement method && !isRecordConstructor(method)) {
            method.getParameters().forEach(each -> readInto(placements, each));
        }
        if (element instanceof Parameterizable generic) {
            generic.getTypeParameters().forEach(each -> readInto(placements, each));
        }
    }

    private void readInto(List<Placement> placements, Element element, Class<?> annotation) {
        for (AnnotationUse use : AnnotationUse.all(element, annotation)) {
            placements.add(
                    new Placement(
                            annotation.getSimpleName(),
                            site(element),
                            described(element),
                            around(element),
                            new Place(element, use.mirror(), null)));
        }
    }

    /** What is written on a record's component is on its accessor too, where it counts. */
    private static boolean isCopyOfRecordComponent(Element element) {
        Element around = element.getEnclosingElement();
        return switch (element.getKind()) {
            case RECORD_COMPONENT -> true;
            case FIELD ->
                    isKind(around, ElementKind.RECORD)
                            && !element.getModifiers().contains(Modifier.STATIC);
            default -> false;
        };
    }

    /** Its parameters are the components once more; some compilers do not say whose they are. */
    private static boolean isRecordConstructor(ExecutableElement method) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                && isKind(method.getEnclosingElement(), ElementKind.RECORD);
    }

    private static boolean isKind(@Nullable Element element, ElementKind kind) {
        return element != null && element.getKind() == kind;
    }

    private Site site(Element element) {
        if (element instanceof TypeElement) {
            return Site.TYPE;
        }
        if (element.getKind() == ElementKind.METHOD) {
            return isAccessor(element) ? Site.ABSTRACT_METHOD_OF_INTERFACE : Site.METHOD;
        }
        if (element.getKind() == ElementKind.FIELD) {
            return Site.FIELD;
        }
        if (element.getKind() == ElementKind.PARAMETER
                && element.getEnclosingElement() instanceof ExecutableElement method
                && method.getEnclosingElement() instanceof TypeElement type
                && hierarchy.overrides(method, type).stream().anyMatch(ComponentReader::isOurs)) {
            return Site.PARAMETER_OF_CALLED_METHOD;
        }
        return Site.ELSEWHERE;
    }

    /** The methods of what should be an interface, but is not, are no mistakes of their own. */
    private boolean isAccessor(Element method) {
        return isKind(method.getEnclosingElement(), ElementKind.INTERFACE)
                ? method.getModifiers().contains(Modifier.ABSTRACT)
                : method.getEnclosingElement() instanceof TypeElement type && specs.contains(type);
    }

    private static String described(Element element) {
        String name = element.getSimpleName().toString();
        Element around = element.getEnclosingElement();
        return switch (element.getKind()) {
            case METHOD -> name + "()";
            case FIELD -> "the field " + name;
            case ENUM_CONSTANT -> "the constant " + name;
            case CONSTRUCTOR -> "a constructor" + (around == null ? "" : " of " + name(around));
            case PARAMETER ->
                    "the parameter " + name + (around == null ? "" : " of " + described(around));
            case TYPE_PARAMETER -> "the type parameter " + name;
            case PACKAGE -> "a package";
            case MODULE -> "a module";
            default -> element instanceof VariableElement ? "the variable " + name : name(element);
        };
    }

    private static String name(Element type) {
        return type instanceof TypeElement named
                ? String.join(".", Types.className(named).simpleNames())
                : type.getSimpleName().toString();
    }

    private Optional<Around> around(Element element) {
        for (Element around = element; around != null; around = around.getEnclosingElement()) {
            if (around instanceof TypeElement type) {
                return Optional.of(
                        new Around(
                                name(type),
                                type.getQualifiedName().toString(),
                                isComponent(type),
                                specs.contains(type)
                                        || partsOfSpecs.computeIfAbsent(type, this::isPartOfSpec),
                                Place.of(type)));
            }
        }
        return Optional.empty();
    }

    /** What has no processor is at most a part of a spec, for specs elsewhere to extend. */
    private boolean isPartOfSpec(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .map(ExecutableElement::getReturnType)
                .noneMatch(
                        returned ->
                                returned instanceof DeclaredType declared
                                        && declared.asElement() instanceof TypeElement component
                                        && components.runs(component));
    }

    private boolean isComponent(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE
                || type.getModifiers().contains(Modifier.ABSTRACT)
                || extended.contains(type)
                || components.isComponent(type);
    }
}
