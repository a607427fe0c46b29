package dev.modvm.processor.model;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.modvm.processor.diagnostics.CompilerEnvironment;
import java.lang.reflect.Array;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is written in annotations and does not exist: compilers report it, and keep it from
 * annotation processors, to which a misspelt element looks like one that is not written.
 */
public interface WrittenAnnotations {
    /** For compilers that nothing is known of. */
    WrittenAnnotations UNSEEN = new WrittenAnnotations() {};

    /**
     * Tells whether a class, or a member of it, has an annotation of which something is unknown.
     *
     * @param type a class that is compiled here
     * @return whether the compiler reports an annotation in it
     */
    default boolean hasUnknown(TypeElement type) {
        return false;
    }

    /**
     * Tells whether an annotation has an element that its type does not declare.
     *
     * @param annotation the annotation
     * @return whether the compiler reports it
     */
    default boolean isUnknown(AnnotationMirror annotation) {
        return false;
    }

    /**
     * Creates what asks a compiler.
     *
     * @param environment the compiler's
     * @return what it has of its sources; nothing, for a compiler that is not known
     */
    static WrittenAnnotations of(ProcessingEnvironment environment) {
        if (CompilerEnvironment.isOfEclipse(environment)) {
            return new Eclipse();
        }
        try {
            return new Javac(Trees.instance(CompilerEnvironment.of(environment)));
        } catch (IllegalArgumentException | LinkageError anotherCompiler) {
            return UNSEEN;
        }
    }

    /** javac has the source. Loaded only where its compiler is there. */
    final class Javac implements WrittenAnnotations {
        private final Trees trees;

        private Javac(Trees trees) {
            this.trees = trees;
        }

        @Override
        public boolean hasUnknown(TypeElement type) {
            TreePath path = trees.getPath(type);
            if (path == null) {
                return false;
            }
            Scanner scanner = new Scanner(path.getLeaf());
            scanner.scan(path, null);
            return scanner.found;
        }

        private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
            private final Object root;
            private boolean found;

            Scanner(Object root) {
                this.root = root;
            }

            @Override
            public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
                return tree == root ? super.visitClass(tree, null) : null;
            }

            @Override
            public @Nullable Void visitBlock(BlockTree tree, @Nullable Void nothing) {
                return null;
            }

            @Override
            public @Nullable Void visitLambdaExpression(
                    LambdaExpressionTree tree, @Nullable Void nothing) {
                return null;
            }

            @Override
            public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void nothing) {
                TreePath path = new TreePath(getCurrentPath(), tree.getAnnotationType());
                TypeMirror type = trees.getTypeMirror(path);
                if (type != null && type.getKind() == TypeKind.ERROR) {
                    found = true;
                } else if (type instanceof DeclaredType declared) {
                    TypeElement element = (TypeElement) declared.asElement();
                    found |=
                            tree.getArguments().stream()
                                    .anyMatch(argument -> !declares(element, argument));
                }
                return super.visitAnnotation(tree, null);
            }

            private static boolean declares(TypeElement annotation, ExpressionTree argument) {
                String name =
                        argument instanceof AssignmentTree assignment
                                ? assignment.getVariable().toString()
                                : "value";
                return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                        .anyMatch(method -> method.getSimpleName().contentEquals(name));
            }
        }
    }

    /**
     * The Eclipse compiler keeps what it could not find beside what it could. Its classes are
     * nowhere to be compiled against, so they are asked by name.
     */
    final class Eclipse implements WrittenAnnotations {
        private Eclipse() {}

        @Override
        public boolean isUnknown(AnnotationMirror annotation) {
            try {
                Object binding = annotation.getClass().getField("_binding").get(annotation);
                Object pairs = binding.getClass().getMethod("getElementValuePairs").invoke(binding);
                for (int index = 0; index < Array.getLength(pairs); index++) {
                    Object pair = Array.get(pairs, index);
                    if (value(pair, "getMethodBinding").isEmpty()) {
                        return true;
                    }
                }
            } catch (ReflectiveOperationException | RuntimeException anotherVersion) {
                return false;
            }
            return false;
        }

        private static Optional<Object> value(Object target, String method)
                throws ReflectiveOperationException {
            return Optional.ofNullable(target.getClass().getMethod(method).invoke(target));
        }
    }
}
