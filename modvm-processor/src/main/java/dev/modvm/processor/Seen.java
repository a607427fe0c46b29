package dev.modvm.processor;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** What is known from one round to the next, by name. */
final class Seen {
    /** The outermost types that are compiled, and the place of each among them. */
    private final Map<String, Integer> outermost = new HashMap<>();

    /** Components, specs and address spaces. */
    private final Set<String> types = new LinkedHashSet<>();

    /** The outermost types that have annotations of ours anywhere. */
    private final Set<String> annotated = new LinkedHashSet<>();

    /** Components and specs that mention types which may still be generated. */
    private Set<String> waiting = new LinkedHashSet<>();

    private static String name(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    void addOutermost(TypeElement type) {
        outermost.putIfAbsent(name(type), outermost.size());
    }

    /** Tells whether an outermost type is compiled here. */
    boolean contains(TypeElement type) {
        return outermost.containsKey(name(type));
    }

    /** Returns the place of an outermost type among all, in the order of the compiler. */
    int place(TypeElement type) {
        return outermost.getOrDefault(name(type), outermost.size());
    }

    void addType(TypeElement type) {
        types.add(name(type));
    }

    Set<String> types() {
        return types;
    }

    void addAnnotated(TypeElement type) {
        annotated.add(name(type));
    }

    Set<String> annotated() {
        return annotated;
    }

    void addWaiting(TypeElement type) {
        waiting.add(name(type));
    }

    /** Returns what has waited for this round, and forgets it. */
    Set<String> takeWaiting() {
        Set<String> taken = waiting;
        waiting = new LinkedHashSet<>();
        return taken;
    }
}
