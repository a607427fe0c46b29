package dev.modvm.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What brings a warning to code that names it. */
final class Deprecations {
    private final Elements elements;

    Deprecations(Elements elements) {
        this.elements = elements;
    }

    /** Tells whether an element is deprecated; a class is named with the classes around it. */
    boolean of(Element element) {
        return elements.isDeprecated(element)
                || (element instanceof TypeElement type
                        && type.getEnclosingElement() instanceof TypeElement around
                        && of(around));
    }

    /** Tells whether a type mentions a deprecated class. */
    boolean in(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return in(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound = Types.bound(wildcard);
            return bound != null && in(bound);
        }
        return type instanceof DeclaredType declared
                && (of(declared.asElement())
                        || declared.getTypeArguments().stream().anyMatch(this::in));
    }

    /** Tells whether a method or something in its signature is deprecated. */
    boolean in(Member member) {
        return of(member.method())
                || in(member.returns())
                || member.parameters().stream().anyMatch(parameter -> in(parameter.type()));
    }

    /** Tells whether a request, or how it is created and read, is deprecated. */
    boolean inRequest(TypeElement request) {
        return of(request)
                || ElementFilter.constructorsIn(request.getEnclosedElements()).stream()
                        .anyMatch(this::of)
                || request.getRecordComponents().stream().anyMatch(part -> in(part.asType()))
                || ElementFilter.methodsIn(request.getEnclosedElements()).stream()
                        .anyMatch(method -> method.getParameters().isEmpty() && of(method));
    }
}
