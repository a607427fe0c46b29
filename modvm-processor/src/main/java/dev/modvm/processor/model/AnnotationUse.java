package dev.modvm.processor.model;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.processor.diagnostics.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * One of our annotations on an element, as written: what is not written is absent here.
 *
 * @param element the element that the annotation is read for
 * @param mirror the annotation
 * @param repeated whether it stands in a container, with others
 */
record AnnotationUse(Element element, AnnotationMirror mirror, boolean repeated) {
    private static final String OURS = MachineSpec.class.getPackageName() + ".";

    /** Finds the uses of an annotation on an element; several, where it is repeated. */
    static List<AnnotationUse> all(Element element, Class<?> annotation) {
        return among(element, KotlinProperties.annotations(element), annotation);
    }

    /** Finds the uses of an annotation among the mirrors of an element. */
    static List<AnnotationUse> among(
            Element element, List<? extends AnnotationMirror> mirrors, Class<?> annotation) {
        String name = annotation.getCanonicalName();
        List<AnnotationUse> uses = new ArrayList<>();
        for (AnnotationMirror mirror : mirrors) {
            String found = qualifiedName(mirror);
            if (found.equals(name)) {
                uses.add(new AnnotationUse(element, mirror, false));
            } else if (found.equals(name + ".Repeated")) {
                new AnnotationUse(element, mirror, false)
                        .value("value")
                        .ifPresent(value -> addRepeated(element, value, uses));
            }
        }
        return uses;
    }

    private static void addRepeated(
            Element element, AnnotationValue container, List<AnnotationUse> uses) {
        if (container.getValue() instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof AnnotationValue held
                        && held.getValue() instanceof AnnotationMirror mirror) {
                    uses.add(new AnnotationUse(element, mirror, true));
                }
            }
        }
    }

    /** Finds the first use of an annotation on an element. */
    static Optional<AnnotationUse> of(Element element, Class<?> annotation) {
        return all(element, annotation).stream().findFirst();
    }

    /** Tells whether an annotation, or the container of several, is one of ours. */
    static boolean isOurs(AnnotationMirror mirror) {
        return qualifiedName(mirror).startsWith(OURS);
    }

    private static String qualifiedName(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
    }

    /** Returns the value of an annotation's element, where it is written. */
    Optional<AnnotationValue> value(String name) {
        Map<String, AnnotationValue> values = new HashMap<>();
        mirror.getElementValues()
                .forEach((key, value) -> values.put(key.getSimpleName().toString(), value));
        return Optional.ofNullable(values.get(name));
    }

    Optional<TypeMirror> typeValue(String name) {
        return value(name)
                .map(AnnotationValue::getValue)
                .flatMap(found -> cast(found, TypeMirror.class));
    }

    Optional<String> stringValue(String name) {
        return value(name)
                .map(AnnotationValue::getValue)
                .flatMap(found -> cast(found, String.class));
    }

    Optional<Long> longValue(String name) {
        return value(name).map(AnnotationValue::getValue).flatMap(found -> cast(found, Long.class));
    }

    Optional<Integer> intValue(String name) {
        return value(name)
                .map(AnnotationValue::getValue)
                .flatMap(found -> cast(found, Integer.class));
    }

    /** Returns the name of an enum constant. */
    Optional<String> enumValue(String name) {
        return value(name)
                .map(AnnotationValue::getValue)
                .flatMap(found -> cast(found, VariableElement.class))
                .map(constant -> constant.getSimpleName().toString());
    }

    Optional<Boolean> booleanValue(String name) {
        return value(name)
                .map(AnnotationValue::getValue)
                .flatMap(found -> cast(found, Boolean.class));
    }

    /** Tells whether a value is written that the compiler could not read, and so has reported. */
    boolean mentionsUnreadable(String name, Class<?> type) {
        // javac stands this string in for whatever it could not read.
        return value(name)
                .map(AnnotationValue::getValue)
                .filter(found -> !type.isInstance(found) || found.equals("<error>"))
                .isPresent();
    }

    /** Tells whether a class is written that the compiler could not find. */
    boolean mentionsUnresolved(String name) {
        Optional<AnnotationValue> value = value(name);
        if (value.isEmpty()) {
            return false;
        }
        // javac stands a string in for a class that it could not find.
        return typeValue(name).map(Types::unresolved).orElse(true);
    }

    /**
     * Returns the place of a value, or of the annotation where it is not written. Not every
     * compiler finds an annotation of several: those have the place of what they are on.
     */
    Place place(String name) {
        return repeated ? Place.of(element) : new Place(element, mirror, value(name).orElse(null));
    }

    private static <T> Optional<T> cast(Object value, Class<T> type) {
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }
}
