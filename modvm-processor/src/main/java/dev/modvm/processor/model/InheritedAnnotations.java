package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * What methods inherit that a type has from several others. A method that overrides another keeps
 * its annotations, unless it has such of its own. Where a type inherits one method from several
 * types that know nothing of each other, no compiler tells which of them is meant.
 */
final class InheritedAnnotations {
    private final Elements elements;
    private final javax.lang.model.util.Types types;
    private final Hierarchy hierarchy;

    InheritedAnnotations(
            Elements elements, javax.lang.model.util.Types types, Hierarchy hierarchy) {
        this.elements = elements;
        this.types = types;
        this.hierarchy = hierarchy;
    }

    /** Returns the uses of an annotation that a method has or inherits; those of the first way. */
    List<AnnotationUse> of(ExecutableElement method, TypeElement type, Class<?> annotation) {
        return stating(method, type, annotation).stream()
                .findFirst()
                .map(stating -> AnnotationUse.all(stating, annotation))
                .orElse(List.of());
    }

    /** Finds two declarations of a method that a type inherits and that say different things. */
    Optional<Disagreement> disagreement(
            ExecutableElement method, TypeElement type, Class<?> annotation, Place place) {
        List<ExecutableElement> stating = stating(method, type, annotation);
        return stating.stream()
                .filter(other -> !said(other, annotation).equals(said(stating.get(0), annotation)))
                .findFirst()
                .map(
                        other ->
                                new Disagreement(
                                        Types.className(type).simpleName(),
                                        method.getSimpleName().toString(),
                                        annotation.getSimpleName(),
                                        name(stating.get(0)),
                                        name(other),
                                        place));
    }

    private static TypeElement around(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    private static String name(ExecutableElement method) {
        return around(method).getSimpleName().toString();
    }

    private Set<Map<String, String>> said(ExecutableElement method, Class<?> annotation) {
        return AnnotationUse.all(method, annotation).stream()
                .map(
                        use -> {
                            Map<String, String> values = new TreeMap<>();
                            elements.getElementValuesWithDefaults(use.mirror())
                                    .forEach(
                                            (element, value) ->
                                                    values.put(
                                                            element.getSimpleName().toString(),
                                                            value.toString()));
                            return values;
                        })
                .collect(Collectors.toSet());
    }

    /**
     * Returns the declaration with the most specific return type, which is the type that a call of
     * the method has.
     */
    ExecutableElement mostSpecific(ExecutableElement method, TypeElement type) {
        List<ExecutableElement> declarations = declarations(method, type, true);
        if (declarations.size() == 1) {
            return declarations.get(0);
        }
        return declarations.stream()
                .filter(one -> declarations.stream().allMatch(other -> isSubtype(one, other, type)))
                .findFirst()
                .orElse(method);
    }

    private boolean isSubtype(ExecutableElement one, ExecutableElement other, TypeElement type) {
        TypeMirror returned = Member.of(one, type, types).returns();
        TypeMirror required = Member.of(other, type, types).returns();
        if (Types.unresolved(returned) || Types.unresolved(required)) {
            return false;
        }
        return returned.getKind() == TypeKind.DECLARED
                ? types.isSubtype(returned, required)
                : types.isSameType(returned, required);
    }

    /** The nearest declarations with an annotation, one on each way upwards. */
    private List<ExecutableElement> stating(
            ExecutableElement method, TypeElement type, Class<?> annotation) {
        Set<ExecutableElement> stating = new LinkedHashSet<>();
        for (ExecutableElement nearest : declarations(method, type, true)) {
            addStating(nearest, annotation, stating);
        }
        return List.copyOf(stating);
    }

    private void addStating(
            ExecutableElement method, Class<?> annotation, Set<ExecutableElement> stating) {
        if (!AnnotationUse.all(method, annotation).isEmpty()) {
            stating.add(method);
        } else {
            declarations(method, around(method), false)
                    .forEach(overridden -> addStating(overridden, annotation, stating));
        }
    }

    /**
     * The declarations of a method that a type has or inherits and that no other of them overrides.
     *
     * @param own whether the type's own counts, which overrides all others
     */
    private List<ExecutableElement> declarations(
            ExecutableElement method, TypeElement type, boolean own) {
        List<String> signature = signature(method, type);
        List<ExecutableElement> all = new ArrayList<>();
        for (TypeElement declaring : hierarchy.types(type)) {
            if (own || !declaring.equals(type)) {
                hierarchy.declared(declaring, method.getSimpleName()).stream()
                        .filter(InheritedAnnotations::isInherited)
                        .filter(other -> signature(other, type).equals(signature))
                        .forEach(all::add);
            }
        }
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> isOverridden(one, other)))
                .toList();
    }

    private static boolean isInherited(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && Hierarchy.isNamed(method);
    }

    private boolean isOverridden(ExecutableElement method, ExecutableElement other) {
        TypeElement declaring = around(method);
        TypeElement nearer = around(other);
        return !nearer.equals(declaring) && hierarchy.types(nearer).contains(declaring);
    }

    private List<String> signature(ExecutableElement method, TypeElement type) {
        return Member.of(method, type, types).parameters().stream()
                .map(parameter -> Types.name(parameter.type()).toString())
                .toList();
    }
}
