package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.Sends;
import dev.modvm.processor.diagnostics.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads parameters that are ports. */
final class PortReader {
    private final Elements elements;
    private final javax.lang.model.util.Types types;
    private final Hierarchy hierarchy;
    private final InheritedAnnotations inherited;
    private final RequestReader requests;
    private final SpaceReader spaces;
    private final SourcePlaces places;
    private final Deprecations deprecations;

    PortReader(
            Elements elements,
            javax.lang.model.util.Types types,
            Hierarchy hierarchy,
            InheritedAnnotations inherited,
            RequestReader requests,
            SpaceReader spaces,
            SourcePlaces places) {
        this.elements = elements;
        this.types = types;
        this.places = places;
        this.hierarchy = hierarchy;
        this.inherited = inherited;
        this.requests = requests;
        this.spaces = spaces;
        this.deprecations = new Deprecations(elements);
    }

    /** Reads a parameter, whose place serves for everything that lies outside of the source. */
    PortModel read(Member.Parameter parameter, Place place) {
        Optional<AnnotationUse> named = AnnotationUse.of(parameter.element(), Port.class);
        return new PortModel(
                parameter.element().getSimpleName().toString(),
                type(parameter.type(), place),
                named.map(use -> use.stringValue("value").orElse("")),
                place,
                named.map(use -> places.place(use, "value", place)).orElse(place));
    }

    private PortType type(TypeMirror type, Place place) {
        TypeName name = Types.name(type);
        if (!(type instanceof DeclaredType declared)) {
            return new PortType.Unsupported(name);
        }
        TypeElement element = (TypeElement) declared.asElement();
        ClassName className = Types.className(element);
        if (className.equals(RuntimeNames.BUS) || className.equals(RuntimeNames.WIDE_BUS)) {
            return new PortType.OfBus(className, className.equals(RuntimeNames.WIDE_BUS));
        }
        Optional<SpaceModel> space = spaces.read(element);
        if (space.isPresent()) {
            return new PortType.OfSpace(className, space.get());
        }
        if (className.equals(RuntimeNames.LINE)) {
            return new PortType.OfLine(className);
        }
        if (className.equals(RuntimeNames.WAIT_STATES)) {
            return new PortType.OfWaitStates(className);
        }
        Optional<String> base = frontEndBase(declared);
        if (base.isPresent()) {
            return new PortType.OfFrontEnd(name, base.get());
        }
        if (partner(type) instanceof DeclaredType partner && partner != type) {
            Optional<String> elementBase = frontEndBase(partner);
            if (elementBase.isPresent()) {
                return new PortType.OfFrontEnds(name, elementBase.get());
            }
            TypeElement face = (TypeElement) partner.asElement();
            if (isUsersInterface(face)) {
                return new PortType.OfInterfaces(
                        name,
                        new PortType.OfInterface(Types.className(face), methods(face, place)));
            }
        }
        return isUsersInterface(element)
                ? new PortType.OfInterface(className, methods(element, place))
                : new PortType.Unsupported(name);
    }

    /** What a port leads to each of, where it is a list; else the port's type itself. */
    static TypeMirror partner(TypeMirror type) {
        return Types.elementOfList(type).orElse(type);
    }

    private static Optional<String> frontEndBase(DeclaredType type) {
        boolean frontEnd =
                Types.className((TypeElement) type.asElement()).equals(RuntimeNames.FRONT_END);
        return frontEnd && type.getTypeArguments().size() == 1
                ? Optional.of(
                        MethodModel.simple(Types.name(type.getTypeArguments().get(0)).toString()))
                : Optional.empty();
    }

    private boolean isUsersInterface(TypeElement element) {
        String packageName = elements.getPackageOf(element).getQualifiedName().toString();
        return element.getKind() == ElementKind.INTERFACE
                && element.getTypeParameters().isEmpty()
                && !element.getModifiers().contains(Modifier.SEALED)
                && !packageName.startsWith("java.")
                && !packageName.equals(RuntimeNames.USERS)
                && !abstractMethods(element).isEmpty();
    }

    /** The methods that generated code has to implement, inherited ones included. */
    private List<ExecutableElement> abstractMethods(TypeElement face) {
        return hierarchy.methods(face).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .map(method -> inherited.mostSpecific(method, face))
                .toList();
    }

    private List<SendsModel> methods(TypeElement face, Place otherwise) {
        List<SendsModel> methods = new ArrayList<>();
        for (Member member : members(face)) {
            ExecutableElement method = member.method();
            Optional<AnnotationUse> sends = sends(method, face);
            methods.add(
                    new SendsModel(
                            method.getSimpleName().toString(),
                            Types.name(member.returns()),
                            member.models(),
                            !method.getTypeParameters().isEmpty(),
                            method.isVarArgs(),
                            sends.map(
                                    use ->
                                            requests.read(
                                                    use, places.place(use, "value", otherwise))),
                            sends.flatMap(use -> use.booleanValue("oneWay")).orElse(false),
                            inherited.disagreement(
                                    method, face, Sends.class, places.place(face, otherwise)),
                            places.place(method, otherwise)));
        }
        return methods;
    }

    private Optional<AnnotationUse> sends(ExecutableElement method, TypeElement face) {
        return inherited.of(method, face, Sends.class).stream().findFirst();
    }

    private List<Member> members(TypeElement face) {
        return abstractMethods(face).stream()
                .map(method -> Member.of(method, face, types))
                .toList();
    }

    /** Returns the types that an implementation of a port interface names. */
    List<TypeElement> typesNamedBy(TypeElement face) {
        List<TypeElement> named = new ArrayList<>();
        named.add(face);
        for (ExecutableElement method : abstractMethods(face)) {
            sends(method, face).flatMap(requests::element).ifPresent(named::add);
        }
        return named;
    }

    /** Tells whether what an implementation of a port interface names is deprecated. */
    boolean deprecated(TypeElement face) {
        return deprecations.of(face)
                || members(face).stream().anyMatch(member -> deprecated(member, face));
    }

    /** Tells whether a port interface mentions a generic type without its arguments. */
    boolean mentionsRaw(TypeElement face) {
        return members(face).stream().anyMatch(Member::mentionsRaw);
    }

    private boolean deprecated(Member member, TypeElement face) {
        return deprecations.in(member)
                || sends(member.method(), face)
                        .flatMap(requests::element)
                        .filter(deprecations::inRequest)
                        .isPresent();
    }

    /** Tells whether a port interface mentions a type that does not exist. */
    boolean unresolved(TypeElement face) {
        return hierarchy.unresolved(face)
                || members(face).stream()
                        .anyMatch(
                                member ->
                                        member.unresolved()
                                                || sends(member.method(), face)
                                                        .filter(requests::unresolved)
                                                        .isPresent());
    }
}
