package dev.modvm.processor.model;

import java.util.Collection;
import javax.lang.model.util.Elements;

/** The classes that Java imports everywhere, unless a package has one of the same name. */
public final class JavaLang {
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
     * Tells whether some classes hide any of {@code java.lang}.
     *
     * @param simpleNames the names of the classes of a package
     * @return whether a name of {@code java.lang} means something else in that package
     */
    public boolean isHiddenBy(Collection<String> simpleNames) {
        return simpleNames.stream()
                .anyMatch(name -> elements.getTypeElement("java.lang." + name) != null);
    }
}
