package dev.modvm.processor.model;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import dev.modvm.processor.diagnostics.CompilerEnvironment;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.VariableElement;

/**
 * What fields are initialised with, as it is written. No interface that compilers share tells that;
 * each of the two that are known does so in its own way, and from others it is not to be had.
 */
public interface Initializers {
    /**
     * Finds the way of a compiler.
     *
     * @param environment the compiler's
     * @return what knows its initialisers; for a compiler that is not known, nothing at all
     */
    static Initializers of(ProcessingEnvironment environment) {
        try {
            return Javac.of(CompilerEnvironment.of(environment));
        } catch (IllegalArgumentException | LinkageError anotherCompiler) {
            return Initializers::ofEclipse;
        }
    }

    /**
     * Returns what a field is initialised with.
     *
     * @param field a field
     * @return the expression, with or without the spaces that are written; nothing where there is
     *     none, or where it is not to be had
     */
    Optional<String> of(VariableElement field);

    /** Loaded only where its compiler is there. */
    final class Javac {
        private Javac() {}

        private static Initializers of(ProcessingEnvironment environment) {
            Trees trees = Trees.instance(environment);
            return field ->
                    trees.getTree(field) instanceof VariableTree variable
                                    && variable.getInitializer() != null
                            ? Optional.of(variable.getInitializer().toString())
                            : Optional.empty();
        }
    }

    /**
     * The Eclipse compiler's elements tell their source by members that are public, but of classes
     * that are not there to be compiled against.
     */
    private static Optional<String> ofEclipse(VariableElement field) {
        try {
            Object binding = field.getClass().getField("_binding").get(field);
            Object declaration = binding.getClass().getMethod("sourceField").invoke(binding);
            if (declaration == null) {
                return Optional.empty();
            }
            Object written = declaration.getClass().getField("initialization").get(declaration);
            return Optional.ofNullable(written).map(Object::toString);
        } catch (ReflectiveOperationException anotherCompiler) {
            return Optional.empty();
        }
    }
}
