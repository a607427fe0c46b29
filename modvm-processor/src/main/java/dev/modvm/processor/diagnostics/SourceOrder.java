package dev.modvm.processor.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The order of places in the source: of files as the compiler was given them, within a file from
 * top to bottom. javac tells where in its file an element is, and lists the nested types of a class
 * before its other members; other compilers list all members in the order in which they are
 * written.
 */
public final class SourceOrder implements Comparator<Place> {
    /** An element's annotations are written before its name, and what it contains after it. */
    private static final int NAME = 1 << 16;

    private final ToIntFunction<TypeElement> files;
    private final SourceTrees trees;

    /**
     * Creates an order.
     *
     * @param files tells the place of an outermost type among all that are compiled
     * @param trees tells where elements are
     */
    public SourceOrder(ToIntFunction<TypeElement> files, SourceTrees trees) {
        this.files = files;
        this.trees = trees;
    }

    @Override
    public int compare(Place left, Place right) {
        List<Integer> first = path(left);
        List<Integer> second = path(right);
        int common = Math.min(first.size(), second.size());
        for (int depth = 0; depth < common; depth++) {
            int order = Integer.compare(first.get(depth), second.get(depth));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(first.size(), second.size());
    }

    private List<Integer> path(Place place) {
        List<Integer> path = new ArrayList<>();
        addElement(place.element(), path);
        AnnotationMirror annotation = place.annotation();
        if (annotation == null) {
            path.add(NAME);
        } else {
            addAnnotation(place.element().getAnnotationMirrors(), annotation, path);
            AnnotationValue value = place.value();
            if (value != null) {
                path.add(1 + List.copyOf(annotation.getElementValues().values()).indexOf(value));
            }
        }
        return path;
    }

    private void addElement(Element element, List<Integer> path) {
        Element around = element.getEnclosingElement();
        if (element instanceof TypeElement type && around instanceof PackageElement) {
            path.add(files.applyAsInt(type));
        } else if (around != null) {
            addElement(around, path);
            path.add(NAME + 1 + position(element, around));
        }
    }

    private int position(Element element, Element around) {
        List<? extends Element> siblings =
                around instanceof ExecutableElement method && element instanceof VariableElement
                        ? method.getParameters()
                        : around.getEnclosedElements();
        return trees.position(element).orElseGet(() -> siblings.indexOf(element));
    }

    private static void addAnnotation(
            List<? extends AnnotationMirror> written,
            AnnotationMirror annotation,
            List<Integer> path) {
        for (int index = 0; index < written.size(); index++) {
            List<AnnotationMirror> repeated = repeated(written.get(index));
            if (written.get(index).equals(annotation) || repeated.contains(annotation)) {
                path.add(index);
                path.add(repeated.indexOf(annotation));
                return;
            }
        }
        path.add(NAME);
    }

    /** What a container of repeated annotations contains. */
    private static List<AnnotationMirror> repeated(AnnotationMirror container) {
        List<AnnotationMirror> found = new ArrayList<>();
        for (AnnotationValue value : container.getElementValues().values()) {
            if (value.getValue() instanceof List<?> values) {
                for (Object each : values) {
                    if (each instanceof AnnotationValue held
                            && held.getValue() instanceof AnnotationMirror mirror) {
                        found.add(mirror);
                    }
                }
            }
        }
        return found;
    }
}
