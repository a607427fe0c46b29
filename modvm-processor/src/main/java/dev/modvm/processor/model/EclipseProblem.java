package dev.modvm.processor.model;

import java.lang.reflect.Modifier;

/**
 * What the Eclipse compiler throws where a class file mentions what is not there. Its classes are
 * nowhere to be compiled against, so they are asked by name.
 */
final class EclipseProblem {
    private static final String THROWN = "org.eclipse.jdt.internal.compiler.problem.";

    private EclipseProblem() {}

    /**
     * Returns the type that is missing.
     *
     * @param thrown what a method of an element has thrown
     * @return the qualified name of the type
     * @throws RuntimeException the same, where it is something else
     */
    static String missingType(RuntimeException thrown) {
        if (!thrown.getClass().getName().startsWith(THROWN)) {
            throw thrown;
        }
        try {
            Object problem = thrown.getClass().getField("problem").get(thrown);
            Object arguments = visible(problem).getMethod("getArguments").invoke(problem);
            return ((String[]) arguments)[0];
        } catch (ReflectiveOperationException | RuntimeException anotherVersion) {
            thrown.addSuppressed(anotherVersion);
            throw thrown;
        }
    }

    /** A problem may be of a class of some tool's own, which nobody else can see. */
    private static Class<?> visible(Object problem) {
        Class<?> type = problem.getClass();
        while (!Modifier.isPublic(type.getModifiers()) && type.getSuperclass() != null) {
            type = type.getSuperclass();
        }
        return type;
    }
}
