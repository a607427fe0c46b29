package dev.modvm.processor.diagnostics;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.OptionalInt;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What javac tells of sources beyond their elements. Other compilers tell nothing here. */
public interface SourceTrees {
    /**
     * Finds the trees of a compiler.
     *
     * @param environment the compiler's
     * @return its trees; for a compiler other than javac, of no source
     */
    static SourceTrees of(ProcessingEnvironment environment) {
        try {
            return new Javac(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError anotherCompiler) {
            return new SourceTrees() {
                @Override
                public OptionalInt position(Element element) {
                    return OptionalInt.empty();
                }

                @Override
                public boolean isMadeUp(TypeElement outermost) {
                    return false;
                }
            };
        }
    }

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

    /** Loaded only where its compiler is there. */
    final class Javac implements SourceTrees {
        private final Trees trees;

        private Javac(Trees trees) {
            this.trees = trees;
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
