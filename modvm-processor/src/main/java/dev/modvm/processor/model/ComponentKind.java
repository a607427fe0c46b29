package dev.modvm.processor.model;

import java.util.Locale;

/** What a component class is. */
public enum ComponentKind {
    /** {@code @Processor}: it runs by itself, step by step. */
    PROCESSOR("Processor"),
    /** {@code @Peripheral}: it answers. */
    PERIPHERAL("Peripheral"),
    /** {@code @Node}: it takes turns by itself, and answers. */
    NODE("Node");

    private final String annotation;

    ComponentKind(String annotation) {
        this.annotation = annotation;
    }

    /**
     * Returns the annotation that makes a class one, which is also how the runtime names it.
     *
     * @return its simple name
     */
    public String annotation() {
        return annotation;
    }

    /**
     * Names the kind for people.
     *
     * @return its name in a sentence
     */
    public String word() {
        return annotation.toLowerCase(Locale.ROOT);
    }
}
