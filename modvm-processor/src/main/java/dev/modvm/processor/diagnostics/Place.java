package dev.modvm.processor.diagnostics;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the user's source a message belongs: an annotation's value if there is one, else the
 * annotation, else the element.
 *
 * @param element the element, as of the round in which it was read
 * @param annotation an annotation of the element, or null
 * @param value a value that is written in the annotation, or null
 */
public record Place(
        Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    /**
     * Returns the place of an element's name.
     *
     * @param element the element
     * @return its place
     */
    public static Place of(Element element) {
        return new Place(element, null, null);
    }
}
