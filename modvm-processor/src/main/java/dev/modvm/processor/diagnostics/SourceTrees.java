package dev.modvm.processor.diagnostics;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.OptionalInt;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What compilers tell of sources beyond their elements. Only javac and Eclipse's tell anything. */
public interface SourceTrees {
    /**
     * Finds the trees of a compiler.
     *
     * @param environment the compiler's
     * @return its trees; for a compiler that is not known, of no source
     */
    static SourceTrees of(ProcessingEnvironment environment) {
        try {
            return new Javac(Trees.instance(CompilerEnvironment.of(environment)));
        } catch (IllegalArgumentException | LinkageError anotherCompiler) {
            return new Untold(CompilerEnvironment.isOfEclipse(environment));
        }
    }

    /**
     * Tells whether the compiler is one that is known.
     *
     * @return whether what is told here is all that there is to tell
     */
    boolean isKnown();

    /**
     * Returns where an element is declared.
     *
     * @param element an element
     * @return how many characters of its file are before it; nothing where nobody wrote it, or the
     *     compiler does not tell
     */
    OptionalInt position(Element element);

    /**
     * Tells whether a class is that of a compact source file (JLS 25, 7.3): one with members
     * outside of any class, around which the compiler makes up a class that other sources can't
     * name. From Java 25 on, javac also takes for one where a brace too many has closed a class,
     * and reports that there is no method {@code main}.
     *
     * @param outermost a class that is in no other
     * @return whether nobody wrote it
     */
    boolean isMadeUp(TypeElement outermost);

    /**
     * Of a compiler without trees. That of Eclipse needs none for the order of elements; its
     * elements tell the rest by members that are public, but of classes that are not there to be
     * compiled against.
     *
     * @param isKnown whether it is that of Eclipse
     */
    record Untold(boolean isKnown) implements SourceTrees {
        @Override
        public OptionalInt position(Element element) {
            return OptionalInt.empty();
        }

        @Override
        public boolean isMadeUp(TypeElement outermost) {
            if (!isKnown || Runtime.version().feature() < 25) {
                return false;
            }
            try {
                Object binding = outermost.getClass().getField("_binding").get(outermost);
                return Boolean.TRUE.equals(
                        binding.getClass().getMethod("isImplicitType").invoke(binding));
            } catch (ReflectiveOperationException olderCompiler) {
                return false;
            }
        }
    }

    /** Loaded only where its compiler is there. */
    final class Javac implements SourceTrees {
        private final Trees trees;

        private Javac(Trees trees) {
            this.trees = trees;
        }

        @Override
        public boolean isKnown() {
            return true;
        }

        @Override
        public OptionalInt position(Element element) {
            TreePath path = trees.getPath(element);
            if (path == null) {
                return OptionalInt.empty();
            }
            long start =
                    trees.getSourcePositions()
                            .getStartPosition(path.getCompilationUnit(), path.getLeaf());
            return start < 0 ? OptionalInt.empty() : OptionalInt.of((int) start);
        }

        @Override
        public boolean isMadeUp(TypeElement outermost) {
            if (Runtime.version().feature() < 25
                    || !outermost.getModifiers().contains(Modifier.FINAL)) {
                return false;
            }
            TreePath path = trees.getPath(outermost);
            // A class that somebody wrote ends with a brace.
            return path != null
                    && trees.getSourcePositions()
                                    .getEndPosition(path.getCompilationUnit(), path.getLeaf())
                            == javax.tools.Diagnostic.NOPOS;
        }
    }
}
