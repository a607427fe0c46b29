package dev.modvm.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * A type with what it inherits: supertypes first, superclass before interfaces, each once, so that
 * the order is the same in every compiler.
 */
final class Hierarchy {
    private final Elements elements;

    /** What has been read: several readers ask for the same, and a spec for each of its methods. */
    private final Map<TypeElement, List<TypeElement>> types = new HashMap<>();

    private final Map<TypeElement, List<ExecutableElement>> methods = new HashMap<>();

    /** Classes whose supertypes the compiler does not tell, and what it misses. */
    private final Map<TypeElement, String> refused = new HashMap<>();

    private final Map<TypeElement, Map<Name, List<ExecutableElement>>> declared = new HashMap<>();

    /**
     * Creates a hierarchy for one round, which is how long elements are valid.
     *
     * @param elements the compiler's elements
     */
    Hierarchy(Elements elements) {
        this.elements = elements;
    }

    List<TypeElement> types(TypeElement type) {
        return types.computeIfAbsent(
                type,
                absent -> {
                    Set<TypeElement> found = new LinkedHashSet<>();
                    collect(type, found, new HashSet<>());
                    return List.copyOf(found);
                });
    }

    /**
     * Not every compiler cuts an inheritance that runs in a circle, so what was entered is kept.
     */
    private void collect(TypeElement type, Set<TypeElement> found, Set<TypeElement> entered) {
        if (type.getQualifiedName().contentEquals("java.lang.Object") || !entered.add(type)) {
            return;
        }
        for (TypeMirror supertype : supertypes(type)) {
            // Of a type in error, nothing is inherited that the compiler would know of.
            if (supertype.getKind() == TypeKind.DECLARED
                    && supertype instanceof DeclaredType declared) {
                collect((TypeElement) declared.asElement(), found, entered);
            }
        }
        found.add(type);
    }

    private List<TypeMirror> supertypes(TypeElement type) {
        List<TypeMirror> supertypes = new ArrayList<>();
        try {
            supertypes.add(type.getSuperclass());
            for (TypeMirror written : type.getInterfaces()) {
                // Compilers report a class where an interface must be, and inherit nothing of it.
                if (!isClass(written)) {
                    supertypes.add(written);
                }
            }
        } catch (RuntimeException missing) {
            // The Eclipse compiler gives up where a class file extends what is not there.
            refused.put(type, EclipseProblem.missingType(missing));
        }
        return supertypes;
    }

    private static boolean isClass(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && type instanceof DeclaredType declared
                && declared.asElement().getKind().isClass();
    }

    /** Returns the names of the types that a class extends or implements and that do not exist. */
    List<String> missingSupertypes(TypeElement type) {
        List<String> missing =
                new ArrayList<>(
                        supertypes(type).stream()
                                .flatMap(supertype -> Types.missing(supertype).stream())
                                .toList());
        Optional.ofNullable(refused.get(type)).ifPresent(missing::add);
        return missing;
    }

    /**
     * Tells whether a type extends or implements one that does not exist, itself or further up, or
     * has a method that could not be parsed.
     */
    boolean unresolved(TypeElement type) {
        return types(type).stream()
                .anyMatch(
                        declaring ->
                                supertypes(declaring).stream().anyMatch(Types::unresolved)
                                        || refused.containsKey(declaring)
                                        || !ElementFilter.methodsIn(declaring.getEnclosedElements())
                                                .stream()
                                                .allMatch(Hierarchy::isNamed));
    }

    /** What could not be parsed has a name that the compiler made up, and that is none. */
    static boolean isNamed(Element member) {
        return SourceVersion.isName(member.getSimpleName());
    }

    /** Returns the methods of a type; one that overrides another stands in the other's place. */
    List<ExecutableElement> methods(TypeElement type) {
        return methods.computeIfAbsent(type, this::collectMethods);
    }

    private List<ExecutableElement> collectMethods(TypeElement type) {
        List<ExecutableElement> methods = new ArrayList<>();
        // A spec may have thousands of methods, of which only those of one name can override.
        Map<Name, List<Integer>> indices = new HashMap<>();
        for (TypeElement declaring : types(type)) {
            for (ExecutableElement method :
                    ElementFilter.methodsIn(declaring.getEnclosedElements())) {
                if (!isNamed(method) || KotlinProperties.isHolder(method)) {
                    continue;
                }
                List<Integer> sameName =
                        indices.computeIfAbsent(
                                method.getSimpleName(), absent -> new ArrayList<>());
                Optional<Integer> overridden =
                        sameName.stream()
                                .filter(at -> elements.overrides(method, methods.get(at), type))
                                .findFirst();
                if (overridden.isPresent()) {
                    methods.set(overridden.get(), method);
                } else if (sameName.stream()
                        .noneMatch(known -> covers(methods.get(known), method, type))) {
                    sameName.add(methods.size());
                    methods.add(method);
                }
            }
        }
        return List.copyOf(methods);
    }

    /**
     * Tells whether one implementation serves both methods: a class inherits the one, which
     * implements the other, or two interfaces that know nothing of each other declare the same.
     */
    private boolean covers(ExecutableElement known, ExecutableElement method, TypeElement type) {
        return elements.overrides(known, method, type)
                || (isAbstract(known)
                        && isAbstract(method)
                        && signature(known).equals(signature(method)));
    }

    private static boolean isAbstract(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.ABSTRACT);
    }

    /**
     * Tells whether a type has a method with a body that could be what another one declares.
     * Whether it is, compilers do not agree on where a class inherits the one and an interface the
     * other.
     */
    boolean implementsMethod(TypeElement type, ExecutableElement declared) {
        return types(type).stream()
                .flatMap(around -> declared(around, declared.getSimpleName()).stream())
                .anyMatch(
                        method ->
                                !isAbstract(method)
                                        && method.getParameters().size()
                                                == declared.getParameters().size());
    }

    private static String signature(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> Types.name(parameter.asType()).toString())
                .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
    }

    /** Returns a method and the methods that it overrides, the nearest first. */
    List<ExecutableElement> overrides(ExecutableElement method, TypeElement type) {
        List<ExecutableElement> chain = new ArrayList<>();
        for (TypeElement declaring : types(type)) {
            for (ExecutableElement candidate : declared(declaring, method.getSimpleName())) {
                if (elements.overrides(method, candidate, type)) {
                    chain.add(0, candidate);
                }
            }
        }
        chain.add(0, method);
        return chain;
    }

    /** Returns the methods of one name that a type itself declares. */
    List<ExecutableElement> declared(TypeElement type, Name name) {
        return declared.computeIfAbsent(type, Hierarchy::byName).getOrDefault(name, List.of());
    }

    private static Map<Name, List<ExecutableElement>> byName(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .collect(Collectors.groupingBy(ExecutableElement::getSimpleName));
    }
}
