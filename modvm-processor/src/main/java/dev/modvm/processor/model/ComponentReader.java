package dev.modvm.processor.model;

import com.palantir.javapoet.TypeName;
import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Halt;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Instruction;
import dev.modvm.annotations.Memory;
import dev.modvm.annotations.Node;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Step;
import dev.modvm.annotations.Timing;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.LifecycleModel.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads component classes. */
public final class ComponentReader {
    private static final Map<ComponentKind, Class<?>> KINDS = new EnumMap<>(ComponentKind.class);
    private static final Map<Role, Class<?>> ROLES = new EnumMap<>(Role.class);

    /** Annotations with values that methods inherit. */
    private static final List<Class<?>> INHERITED =
            List.of(Handles.class, Memory.class, Instruction.class);

    static {
        KINDS.put(ComponentKind.PROCESSOR, Processor.class);
        KINDS.put(ComponentKind.PERIPHERAL, Peripheral.class);
        KINDS.put(ComponentKind.NODE, Node.class);
        ROLES.put(Role.STEP, Step.class);
        ROLES.put(Role.BOOT, Boot.class);
        ROLES.put(Role.HALT, Halt.class);
        ROLES.put(Role.CYCLE, Cycle.class);
    }

    private final Elements elements;
    private final javax.lang.model.util.Types types;
    private final Hierarchy hierarchy;
    private final RequestReader requests;
    private final PortReader ports;
    private final SpaceReader spaces;
    private final WidthReader widths;
    private final LengthReader lengths;
    private final SourcePlaces places;
    private final Deprecations deprecations;
    private final WrittenAnnotations written;
    private final InheritedAnnotations inherited;
    private final DescriptionReader descriptions;

    /** What has been read: a class is checked by itself and for each spec that names it. */
    private final Map<TypeElement, Optional<ComponentModel>> known = new HashMap<>();

    /**
     * Creates a reader for one round.
     *
     * @param elements the compiler's elements
     * @param types the compiler's types
     * @param initializers what knows how fields are initialised
     * @param written knows what is written in annotations and does not exist
     * @param fromSource tells whether a top-level class is compiled here
     */
    public ComponentReader(
            Elements elements,
            javax.lang.model.util.Types types,
            Initializers initializers,
            WrittenAnnotations written,
            Predicate<TypeElement> fromSource) {
        this.elements = elements;
        this.types = types;
        this.hierarchy = new Hierarchy(elements);
        this.written = written;
        this.inherited = new InheritedAnnotations(elements, types, hierarchy);
        this.places = new SourcePlaces(fromSource);
        this.requests = new RequestReader(hierarchy, places);
        this.deprecations = new Deprecations(elements);
        this.descriptions = new DescriptionReader(elements, types, hierarchy);
        this.widths = new WidthReader(places);
        this.lengths = new LengthReader(elements, hierarchy, initializers);
        this.spaces = new SpaceReader(elements, types, hierarchy, places);
        this.ports =
                new PortReader(elements, types, hierarchy, inherited, requests, spaces, places);
    }

    /**
     * Reads a class.
     *
     * @param type the class
     * @return what it is as a component, or nothing where it is none
     */
    public Optional<ComponentModel> read(TypeElement type) {
        Optional<ComponentModel> component = known.get(type);
        if (component == null) {
            component = readAnew(type);
            known.put(type, component);
        }
        return component;
    }

    private Optional<ComponentModel> readAnew(TypeElement type) {
        Map<ComponentKind, AnnotationUse> uses = new EnumMap<>(ComponentKind.class);
        KINDS.forEach(
                (kind, annotation) ->
                        component(type, annotation).ifPresent(use -> uses.put(kind, use)));
        return uses.values().stream()
                .findFirst()
                .map(use -> read(type, use, List.copyOf(uses.keySet())));
    }

    private ComponentModel read(TypeElement type, AnnotationUse use, List<ComponentKind> kinds) {
        try {
            return new Reading(type).read(use, kinds);
        } catch (RuntimeException missing) {
            return unreadable(type, kinds, EclipseProblem.missingType(missing));
        }
    }

    /** A class of which the compiler tells nothing, since it mentions what is not there. */
    private ComponentModel unreadable(TypeElement type, List<ComponentKind> kinds, String missing) {
        Place self = Place.of(type);
        WidthChoice nothing = new WidthChoice("", Optional.empty(), self);
        String name = type.getSimpleName().toString();
        return new ComponentModel(
                Types.className(type),
                kinds,
                nothing,
                nothing,
                name,
                false,
                new ClockModel(0, false, self),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                false,
                places.inSource(type),
                true,
                true,
                Optional.of(new MissingType(missing, name, self)),
                List.of(),
                List.of(new Reference(name, Types.access(type), self)),
                false,
                false,
                self);
    }

    /** Tells whether a machine calls a method because of an annotation that it has itself. */
    static boolean isOurs(ExecutableElement method) {
        return isCalledByMachine(method) || InstructionTableReader.isPart(method);
    }

    private static boolean isCalledByMachine(ExecutableElement method) {
        return ROLES.values().stream().anyMatch(role -> AnnotationUse.of(method, role).isPresent())
                || AnnotationUse.of(method, Handles.class).isPresent()
                || AnnotationUse.of(method, Memory.class).isPresent();
    }

    /** Tells whether a class has an annotation of a component, or inherits one. */
    boolean isComponent(TypeElement type) {
        return KINDS.values().stream()
                .anyMatch(annotation -> component(type, annotation).isPresent());
    }

    /** Tells whether a class is a processor or a node. */
    boolean runs(TypeElement type) {
        return component(type, Processor.class).isPresent()
                || component(type, Node.class).isPresent();
    }

    /**
     * Tells whether a class extends or implements what does not exist, itself or further up.
     *
     * @param type the class
     * @return whether it may yet inherit what nobody knows now
     */
    public boolean inheritsUnknown(TypeElement type) {
        return hierarchy.unresolved(type);
    }

    InheritedAnnotations inherited() {
        return inherited;
    }

    MissingTypes missingTypes() {
        return new MissingTypes(hierarchy, types, places);
    }

    SourcePlaces places() {
        return places;
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    /**
     * Tells whether a type, or one that it leads to, has an annotation that does not exist: a
     * misspelt one of ours, maybe, which the compiler reports.
     *
     * @param type a component, a spec or an address space
     * @return whether what is found wrong with it may follow from that
     */
    public boolean reachesUnknownAnnotation(TypeElement type) {
        return new UnknownAnnotations(hierarchy, types, places, written).reachedFrom(type);
    }

    /**
     * Returns what reads the address spaces that components and specs name.
     *
     * @return the reader
     */
    public SpaceReader spaces() {
        return spaces;
    }

    /**
     * Returns what reads the descriptions of instructions.
     *
     * @return the reader
     */
    public DescriptionReader descriptions() {
        return descriptions;
    }

    /** Finds an annotation of a class, or the one that it inherits. */
    private Optional<AnnotationUse> component(TypeElement type, Class<?> annotation) {
        // A mistake in what several classes inherit is one, at the class that has the annotation.
        return hierarchy.types(type).stream()
                .filter(declaring -> declaring.equals(type) || declaring.getKind().isClass())
                .flatMap(declaring -> AnnotationUse.of(declaring, annotation).stream())
                .reduce((inherited, nearer) -> nearer);
    }

    /** One class being read. */
    private final class Reading {
        private final TypeElement type;
        private final List<LifecycleModel> lifecycle = new ArrayList<>();
        private final List<HandlerModel> handlers = new ArrayList<>();
        private final List<MemoryModel> memories = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final Place self;
        private final InstructionTableReader table;
        private boolean unresolved;
        private boolean incomplete;
        private boolean deprecated;
        private boolean raw;

        Reading(TypeElement type) {
            this.type = type;
            this.self = Place.of(type);
            this.table =
                    new InstructionTableReader(
                            elements, hierarchy, places, descriptions, type, self);
        }

        ComponentModel read(AnnotationUse use, List<ComponentKind> kinds) {
            touch(type, self);
            table.touch(references);
            unresolved |= hierarchy.unresolved(type);
            for (ExecutableElement method : hierarchy.methods(type)) {
                readMethod(method);
            }
            for (TypeElement declaring : hierarchy.types(type)) {
                for (VariableElement field :
                        ElementFilter.fieldsIn(declaring.getEnclosedElements())) {
                    AnnotationUse.of(field, Memory.class)
                            .filter(memory -> !isRecordComponent(field))
                            .ifPresent(memory -> readField(field, memory));
                }
            }
            unresolved |= table.unresolved();
            WidthChoice base = width(use, "base");
            String model = use.stringValue("model").orElse("");
            return new ComponentModel(
                    Types.className(type),
                    kinds,
                    base,
                    address(use, base),
                    model.isEmpty() ? type.getSimpleName().toString() : model,
                    use.booleanValue("confined").orElse(false),
                    clock(use),
                    lifecycle,
                    handlers,
                    memories,
                    table.table(use, this::inheritedTable, () -> tableOfSuperclass(base)),
                    shape(),
                    isGeneric(),
                    places.inSource(type),
                    unresolved,
                    incomplete,
                    unresolved || incomplete ? missingTypes().of(type) : Optional.empty(),
                    disagreements(),
                    references,
                    deprecated,
                    raw,
                    self);
        }

        private List<Disagreement> disagreements() {
            List<Disagreement> found = new ArrayList<>();
            // With one supertype that has anything of ours, there is one way only.
            if (hierarchy.types(type).size() > 2) {
                for (ExecutableElement method : hierarchy.methods(type)) {
                    for (Class<?> annotation : INHERITED) {
                        inherited
                                .disagreement(method, type, annotation, self)
                                .ifPresent(found::add);
                    }
                }
            }
            return found;
        }

        private Optional<InstructionTableModel> inheritedTable() {
            return types.asElement(type.getSuperclass()) instanceof TypeElement superclass
                            && places.inSource(superclass)
                            && !hierarchy.types(superclass).contains(type)
                    ? ComponentReader.this.read(superclass).flatMap(ComponentModel::table)
                    : Optional.empty();
        }

        private Optional<InstructionTableModel> tableOfSuperclass(WidthChoice base) {
            return types.asElement(type.getSuperclass()) instanceof TypeElement superclass
                            && !hierarchy.types(superclass).contains(type)
                    ? ComponentReader.this
                            .read(superclass)
                            .filter(ComponentModel::processor)
                            .filter(component -> component.base().width().equals(base.width()))
                            .flatMap(ComponentModel::table)
                    : Optional.empty();
        }

        private String shape() {
            return switch (type.getKind()) {
                case ENUM -> "an enum, whose constants all machines would share";
                case ANNOTATION_TYPE -> "an annotation type";
                case CLASS ->
                        type.getNestingKind() == NestingKind.MEMBER
                                        && !type.getModifiers().contains(Modifier.STATIC)
                                ? "an inner class, whose instances belong to those of "
                                        + around(type)
                                : "";
                default -> "";
            };
        }

        private static String around(TypeElement type) {
            return type.getEnclosingElement() instanceof TypeElement around
                    ? around.getSimpleName().toString()
                    : "another class";
        }

        /** A class inside a generic one is generic too, unless it is static. */
        private boolean isGeneric() {
            TypeMirror self = type.asType();
            return !type.getTypeParameters().isEmpty()
                    || (self instanceof DeclaredType declared
                            && declared.getEnclosingType() instanceof DeclaredType enclosing
                            && !enclosing.getTypeArguments().isEmpty());
        }

        private WidthChoice width(AnnotationUse use, String name) {
            unresolved |= use.mentionsUnresolved(name);
            return widths.read(use, name, self);
        }

        private WidthChoice address(AnnotationUse use, WidthChoice base) {
            unresolved |= use.mentionsUnresolved("address");
            return widths.address(use, base, self);
        }

        private void readMethod(ExecutableElement method) {
            // An overriding method keeps the annotations of the one that it overrides.
            for (ExecutableElement annotated : hierarchy.overrides(method, type)) {
                if (isOurs(annotated)) {
                    readMethod(method, annotated);
                    return;
                }
            }
        }

        private void readMethod(ExecutableElement method, ExecutableElement annotated) {
            Member member = Member.of(method, type, types);
            deprecated |= deprecations.in(member);
            raw |= member.mentionsRaw();
            incomplete |=
                    member.thrown().stream().anyMatch(Types::unresolved)
                            || (type.getKind().isClass()
                                    && !type.getModifiers().contains(Modifier.ABSTRACT)
                                    && !hierarchy.implementsMethod(type, method));
            MethodModel model = method(member);
            List<Member.Parameter> parameters = member.parameters();
            if (InstructionTableReader.isPart(annotated)) {
                int before = references.size();
                table.read(method, annotated, model, parameters, access(method), this::ports);
                table.touch(references.subList(before, references.size()));
            }
            if (isCalledByMachine(annotated)) {
                touch(method, places.place(method, self));
                touchType(member.returns(), method);
            }
            ROLES.forEach(
                    (role, annotation) -> {
                        if (AnnotationUse.of(annotated, annotation).isPresent()) {
                            lifecycle.add(lifecycle(role, model, parameters));
                        }
                    });
            for (AnnotationUse use : AnnotationUse.all(annotated, Handles.class)) {
                handlers.add(handler(use, model, parameters));
            }
            AnnotationUse.of(annotated, Memory.class)
                    .ifPresent(use -> memories.add(memory(method, member.returns(), use)));
        }

        private LifecycleModel lifecycle(
                Role role, MethodModel method, List<Member.Parameter> parameters) {
            Optional<TypeName> elapsed =
                    method.parameters().stream()
                            .limit(role == Role.CYCLE ? 1 : 0)
                            .map(ParameterModel::type)
                            .filter(
                                    first ->
                                            first.equals(TypeName.INT)
                                                    || first.equals(TypeName.LONG))
                            .findFirst();
            int own = elapsed.isPresent() ? 1 : 0;
            return new LifecycleModel(
                    role, method, elapsed, ports(parameters.subList(own, parameters.size())));
        }

        private ClockModel clock(AnnotationUse use) {
            return new ClockModel(
                    use.longValue("clock").orElse(0L),
                    use.enumValue("timing").filter(Timing.ACCESS.name()::equals).isPresent(),
                    places.place(use, "clock", self));
        }

        private MethodModel method(Member member) {
            ExecutableElement method = member.method();
            unresolved |= member.unresolved();
            return new MethodModel(
                    method.getSimpleName().toString(),
                    Types.name(member.returns()),
                    member.models(),
                    method.getModifiers().contains(Modifier.STATIC),
                    !method.getTypeParameters().isEmpty(),
                    member.thrown().stream()
                            .filter(this::isChecked)
                            .map(thrown -> MethodModel.simple(Types.name(thrown).toString()))
                            .toList(),
                    places.place(method, self));
        }

        private boolean isChecked(TypeMirror thrown) {
            return !Types.unresolved(thrown)
                    && !isA(thrown, "java.lang.RuntimeException")
                    && !isA(thrown, "java.lang.Error");
        }

        private boolean isA(TypeMirror type, String superclass) {
            return types.isAssignable(type, elements.getTypeElement(superclass).asType());
        }

        private HandlerModel handler(
                AnnotationUse use, MethodModel method, List<Member.Parameter> parameters) {
            unresolved |= requests.unresolved(use);
            RequestChoice choice = requests.read(use, places.place(use, "value", self));
            requests.element(use).ifPresent(request -> touchRequest(request, method));
            boolean takesRecord =
                    choice.request()
                            .map(RequestModel::type)
                            .filter(record -> startsWith(method.parameters(), record))
                            .isPresent();
            int ownParts =
                    takesRecord
                            ? 1
                            : choice.request()
                                    .map(request -> request.components().size())
                                    .orElse(0);
            int parts = Math.min(ownParts, parameters.size());
            for (Member.Parameter part : parameters.subList(0, parts)) {
                touchType(part.type(), part.element());
            }
            return new HandlerModel(
                    choice,
                    method,
                    takesRecord,
                    named(choice, takesRecord, method.parameters().subList(0, parts)),
                    choice.request().isPresent()
                            ? ports(parameters.subList(parts, parameters.size()))
                            : List.of());
        }

        private static List<ParameterModel> named(
                RequestChoice choice, boolean takesRecord, List<ParameterModel> parts) {
            return takesRecord
                    ? parts.stream()
                            .map(record -> new ParameterModel("request", record.type()))
                            .toList()
                    : choice.request().map(request -> request.named(parts)).orElse(parts);
        }

        private boolean startsWith(List<ParameterModel> parameters, TypeName type) {
            return !parameters.isEmpty() && parameters.get(0).type().equals(type);
        }

        private List<PortModel> ports(List<Member.Parameter> parameters) {
            List<PortModel> found = new ArrayList<>();
            for (Member.Parameter parameter : parameters) {
                Place place = places.place(parameter.element(), self);
                PortModel port = ports.read(parameter, place);
                found.add(port);
                unresolved |=
                        AnnotationUse.of(parameter.element(), Port.class)
                                .filter(use -> use.mentionsUnreadable("value", String.class))
                                .isPresent();
                if (port.type() instanceof PortType.OfSpace inSpace) {
                    unresolved |= inSpace.space().unresolved();
                    deprecated |= inSpace.space().deprecated();
                    // Where the class can't be seen, its constructor is no second mistake.
                    references.addAll(inSpace.space().references());
                }
                if (types.asElement(PortReader.partner(parameter.type()))
                                instanceof TypeElement face
                        && face.getKind() == ElementKind.INTERFACE) {
                    unresolved |= ports.unresolved(face);
                    if (port.type().face().isPresent()) {
                        deprecated |= ports.deprecated(face);
                        raw |= ports.mentionsRaw(face);
                        ports.typesNamedBy(face)
                                .forEach(named -> touch(named, places.place(named, place)));
                    }
                }
            }
            return found;
        }

        /** What is written on a record's component is on its accessor too, which can be seen. */
        private boolean isRecordComponent(VariableElement field) {
            return type.getKind() == ElementKind.RECORD
                    && !field.getModifiers().contains(Modifier.STATIC);
        }

        private void readField(VariableElement field, AnnotationUse use) {
            touch(field, places.place(field, self));
            memories.add(memory(field, Member.type(field, type, types), use));
        }

        private MemoryModel memory(Element element, TypeMirror memory, AnnotationUse use) {
            unresolved |= Types.unresolved(memory) || !Hierarchy.isNamed(element);
            return new MemoryModel(
                    element.getSimpleName().toString(),
                    element instanceof ExecutableElement,
                    element instanceof ExecutableElement method ? method.getParameters().size() : 0,
                    element.getModifiers().contains(Modifier.STATIC),
                    Types.name(memory),
                    use.booleanValue("writable").orElse(true),
                    memory.getKind() == TypeKind.ARRAY && element instanceof VariableElement field
                            ? lengths.of(field)
                            : OptionalLong.empty(),
                    places.place(element, self));
        }

        private void touchType(TypeMirror named, Element where) {
            if (named instanceof DeclaredType declared && !Types.unresolved(named)) {
                touch(
                        declared.asElement(),
                        places.place(declared.asElement(), places.place(where, self)));
            }
        }

        /** A public member is seen through this class, wherever in its hierarchy it is declared. */
        private Access access(Element element) {
            Access access = Types.access(element);
            boolean inherited =
                    element.getModifiers().contains(Modifier.PUBLIC)
                            && !(element instanceof TypeElement);
            return inherited ? Types.access(type) : access;
        }

        private void touchRequest(TypeElement request, MethodModel handler) {
            touch(request, places.place(request, handler.place()));
            deprecated |= deprecations.inRequest(request);
        }

        private void touch(Element element, Place place) {
            deprecated |= deprecations.of(element);
            String what =
                    element instanceof ExecutableElement
                            ? element.getSimpleName() + "()"
                            : element.getSimpleName().toString();
            references.add(new Reference(what, access(element), place));
        }
    }
}
