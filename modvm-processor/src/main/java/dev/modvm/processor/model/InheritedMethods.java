package dev.modvm.processor.model;

import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The methods that generated classes inherit from the runtime, and from {@code Object}: a method of
 * their own, whose name the user has chosen, must not override any.
 */
public final class InheritedMethods {
    private static final Set<String> EXECUTIONS = Set.of("Fused", "Threaded");

    private final Elements elements;

    /** Found once a machine asks for them. */
    private @Nullable Set<String> names;

    /**
     * Creates a reader for one round.
     *
     * @param elements the compiler's elements
     */
    public InheritedMethods(Elements elements) {
        this.elements = elements;
    }

    /**
     * Returns the names of the methods.
     *
     * @return the names of the methods of all classes that the classes of components extend
     */
    public Set<String> names() {
        Set<String> found = names;
        if (found == null) {
            found = new TreeSet<>();
            for (String execution : EXECUTIONS) {
                for (ComponentKind kind : ComponentKind.values()) {
                    addNames(RuntimeNames.base(execution, kind).canonicalName(), found);
                }
            }
            names = found;
        }
        return found;
    }

    private void addNames(String type, Set<String> found) {
        TypeElement element = elements.getTypeElement(type);
        if (element != null) {
            for (ExecutableElement method :
                    ElementFilter.methodsIn(elements.getAllMembers(element))) {
                found.add(method.getSimpleName().toString());
            }
        }
    }
}
