package dev.modvm.processor.diagnostics;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Which warnings the user does not want, by {@code @SuppressWarnings("modvm/QueryCircle")}. */
public final class Suppression {
    private Suppression() {}

    /**
     * Tells whether a finding is not to be reported.
     *
     * @param finding a finding; mistakes are always reported
     * @param elements where the user may say so, beside the finding's place and what is around it
     * @return whether the user has
     */
    public static boolean hides(Finding finding, Element... elements) {
        if (!finding.diagnostic().isWarning()) {
            return false;
        }
        String token = "modvm/" + finding.diagnostic().code();
        if (isSuppressedAround(finding.place().element(), token)) {
            return true;
        }
        return List.of(elements).stream().anyMatch(element -> isSuppressedAround(element, token));
    }

    private static boolean isSuppressedAround(Element element, String token) {
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            for (AnnotationMirror annotation : at.getAnnotationMirrors()) {
                if (isSuppressWarnings(annotation) && contains(annotation, token)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSuppressWarnings(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals("java.lang.SuppressWarnings");
    }

    private static boolean contains(AnnotationMirror annotation, String token) {
        return annotation.getElementValues().values().stream()
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .flatMap(values -> ((List<?>) values).stream())
                .anyMatch(
                        value ->
                                value instanceof AnnotationValue held
                                        && token.equals(held.getValue()));
    }
}
