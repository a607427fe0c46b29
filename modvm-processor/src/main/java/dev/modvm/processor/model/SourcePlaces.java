package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Where a message about an element can be placed: on the element itself where it is compiled here,
 * and else on whatever of the user's source leads to it, since class files have no lines to show.
 */
final class SourcePlaces {
    private final Predicate<TypeElement> fromSource;

    SourcePlaces(Predicate<TypeElement> fromSource) {
        this.fromSource = fromSource;
    }

    /** Tells whether an element is compiled here. */
    boolean inSource(Element element) {
        for (Element around = element; around != null; around = around.getEnclosingElement()) {
            if (around.getEnclosingElement() instanceof PackageElement) {
                return around instanceof TypeElement outermost && fromSource.test(outermost);
            }
        }
        return false;
    }

    /**
     * Tells whether a class is one of the JDK's or of the runtime's, in which nothing is missing.
     */
    boolean isOfPlatform(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return name.startsWith("java.") || name.startsWith(RuntimeNames.USERS + ".");
    }

    Place place(Element element, Place otherwise) {
        return inSource(element) ? Place.of(written(element)) : otherwise;
    }

    /**
     * The compiler knows no line of a record's accessor that it wrote itself: its field's serves.
     */
    private static Element written(Element element) {
        if (element instanceof ExecutableElement method
                && method.getParameters().isEmpty()
                && method.getEnclosingElement() instanceof TypeElement around
                && around.getKind() == ElementKind.RECORD) {
            for (Element member : around.getEnclosedElements()) {
                if (member.getKind() == ElementKind.FIELD
                        && member.getSimpleName().equals(method.getSimpleName())) {
                    return member;
                }
            }
        }
        return element;
    }

    Place place(AnnotationUse use, String value, Place otherwise) {
        return inSource(use.element()) ? use.place(value) : otherwise;
    }
}
