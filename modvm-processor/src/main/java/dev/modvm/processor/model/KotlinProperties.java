package dev.modvm.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of Kotlin's properties. The Kotlin compiler writes them on a method that nobody
 * calls, {@code getCells$annotations()}, since Java has no properties; they are read as if they
 * were on the property's getter.
 */
final class KotlinProperties {
    private static final String HOLDER = "$annotations";
    private static final String METADATA = "kotlin.Metadata";

    /** Where the holders of an interface's properties are. */
    private static final String DEFAULTS = "DefaultImpls";

    private KotlinProperties() {}

    /** Tells whether an element is there only to hold the annotations of a property. */
    static boolean isHolder(Element element) {
        return element.getKind() == ElementKind.METHOD
                && element.getModifiers().contains(Modifier.STATIC)
                && element.getSimpleName().toString().endsWith(HOLDER)
                && isKotlin(outermost(element));
    }

    /**
     * Returns the annotations of an element, with those of the property that it is the getter of.
     */
    static List<? extends AnnotationMirror> annotations(Element element) {
        List<? extends AnnotationMirror> own = element.getAnnotationMirrors();
        if (element.getKind() != ElementKind.METHOD
                || !(element.getEnclosingElement() instanceof TypeElement type)
                || !isKotlin(type)) {
            return own;
        }
        List<AnnotationMirror> all = new ArrayList<>(own);
        String holder = element.getSimpleName() + HOLDER;
        for (Element sibling : type.getEnclosedElements()) {
            if (sibling.getSimpleName().contentEquals(DEFAULTS)) {
                sibling.getEnclosedElements().forEach(each -> addHeld(each, holder, all));
            }
            addHeld(sibling, holder, all);
        }
        return all;
    }

    private static void addHeld(Element element, String holder, List<AnnotationMirror> all) {
        if (element.getKind() == ElementKind.METHOD
                && element.getSimpleName().contentEquals(holder)) {
            all.addAll(element.getAnnotationMirrors());
        }
    }

    private static boolean isKotlin(@Nullable Element type) {
        return type != null
                && type.getAnnotationMirrors().stream()
                        .anyMatch(
                                mirror ->
                                        mirror.getAnnotationType().asElement()
                                                        instanceof TypeElement annotation
                                                && annotation
                                                        .getQualifiedName()
                                                        .contentEquals(METADATA));
    }

    /** The nested class of an interface is marked in its own way. */
    private static @Nullable Element outermost(Element element) {
        Element around = element.getEnclosingElement();
        while (around != null
                && !isKotlin(around)
                && around.getEnclosingElement() instanceof TypeElement further) {
            around = further;
        }
        return around;
    }
}
