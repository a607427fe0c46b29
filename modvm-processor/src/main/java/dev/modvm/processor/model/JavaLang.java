package dev.modvm.processor.model;

import java.util.Set;
import javax.lang.model.util.Elements;

/** The classes that Java imports everywhere, unless a package has one of the same name. */
public final class JavaLang {
    /** Those that generated code mentions; a test holds that there are no others. */
    static final Set<String> MENTIONED =
            Set.of(
                    "AssertionError",
                    "Boolean",
                    "Byte",
                    "Character",
                    "Class",
                    "Deprecated",
                    "Exception",
                    "IllegalArgumentException",
                    "IllegalStateException",
                    "Integer",
                    "Iterable",
                    "Long",
                    "Math",
                    "Object",
                    "Override",
                    "Runnable",
                    "RuntimeException",
                    "Short",
                    "String",
                    "StringBuilder",
                    "SuppressWarnings",
                    "Throwable",
                    "UnsupportedOperationException",
                    "Void");

    private final Elements elements;

    /**
     * Creates a reader for one round.
     *
     * @param elements the compiler's elements
     */
    public JavaLang(Elements elements) {
        this.elements = elements;
    }

    /**
     * Tells whether a package hides any class of {@code java.lang} that generated code mentions. It
     * makes no difference whether the package's classes are sources or class files.
     *
     * @param packageName the name of a package; empty for the unnamed one
     * @return whether such a name means something else in that package
     */
    public boolean isHiddenIn(String packageName) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return MENTIONED.stream().anyMatch(name -> elements.getTypeElement(prefix + name) != null);
    }
}
