package dev.modvm.processor.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Looks for annotations that do not exist, or have what does not, in a type and the types of the
 * source that it names.
 */
final class UnknownAnnotations {
    private final Hierarchy hierarchy;
    private final javax.lang.model.util.Types types;
    private final SourcePlaces places;
    private final WrittenAnnotations written;
    private final Set<TypeElement> visited = new HashSet<>();

    UnknownAnnotations(
            Hierarchy hierarchy,
            javax.lang.model.util.Types types,
            SourcePlaces places,
            WrittenAnnotations written) {
        this.written = written;
        this.hierarchy = hierarchy;
        this.types = types;
        this.places = places;
    }

    boolean reachedFrom(TypeElement type) {
        return places.inSource(type)
                && visited.add(type)
                && hierarchy.types(type).stream()
                        .anyMatch(around -> around.equals(type) ? in(around) : reachedFrom(around));
    }

    private boolean in(TypeElement type) {
        return written.hasUnknown(type)
                || annotates(type)
                || type.getEnclosedElements().stream().anyMatch(this::inMember);
    }

    private boolean inMember(Element member) {
        if (member instanceof ExecutableElement method) {
            return annotates(method)
                    || named(method.getReturnType())
                    || method.getParameters().stream().anyMatch(this::inVariable);
        }
        return member instanceof VariableElement field
                ? annotates(field)
                : member instanceof RecordComponentElement component && annotates(component);
    }

    private boolean inVariable(VariableElement parameter) {
        return annotates(parameter) || named(parameter.asType());
    }

    private boolean named(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return named(array.getComponentType());
        }
        return type.getKind() == TypeKind.DECLARED
                && type instanceof DeclaredType declared
                && ((types.asElement(declared) instanceof TypeElement element
                                && reachedFrom(element))
                        || declared.getTypeArguments().stream().anyMatch(this::named));
    }

    private boolean annotates(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(this::unknown);
    }

    /** The classes that an annotation names count as those that a method names. */
    private boolean unknown(AnnotationMirror mirror) {
        return mirror.getAnnotationType().getKind() == TypeKind.ERROR
                || written.isUnknown(mirror)
                || mirror.getElementValues().values().stream().anyMatch(this::inValue);
    }

    private boolean inValue(AnnotationValue value) {
        Object held = value.getValue();
        if (held instanceof List<?> several) {
            return several.stream()
                    .anyMatch(one -> one instanceof AnnotationValue each && inValue(each));
        }
        return held instanceof AnnotationMirror nested
                ? unknown(nested)
                : held instanceof TypeMirror type && named(type);
    }
}
