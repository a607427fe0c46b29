package dev.modvm.processor.diagnostics;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The compiler's own environment, which tells more than the interface does. Gradle, IntelliJ, kapt
 * and others hand out a wrapper of it, to see what is generated from what; so wrappers are for
 * everything that is generated, and the compiler's own environment only for what it alone can tell.
 */
public final class CompilerEnvironment {
    private static final String JAVAC = "com.sun.tools.javac.";
    private static final String ECLIPSE = "org.eclipse.jdt.";

    /** How many objects to look into, at most: a wrapper may lead to all of a build tool. */
    private static final int LIMIT = 200;

    private CompilerEnvironment() {}

    /**
     * Finds the environment of the compiler.
     *
     * @param given the one that the annotation processor was given
     * @return the innermost one: of javac or of the Eclipse compiler where one of them is found,
     *     and else the given one
     */
    public static ProcessingEnvironment of(ProcessingEnvironment given) {
        Set<Object> entered = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> waiting = new ArrayDeque<>(List.of(given));
        while (!waiting.isEmpty() && entered.size() < LIMIT) {
            Object object = waiting.remove();
            if (object instanceof ProcessingEnvironment environment && isKnown(environment)) {
                return environment;
            }
            if (entered.add(object)) {
                waiting.addAll(wrapped(object));
            }
        }
        return given;
    }

    /**
     * Tells whether an environment is that of the Eclipse compiler.
     *
     * @param environment an environment
     * @return whether it is, itself or in a wrapper
     */
    public static boolean isOfEclipse(ProcessingEnvironment environment) {
        return of(environment).getClass().getName().startsWith(ECLIPSE);
    }

    private static boolean isKnown(ProcessingEnvironment environment) {
        String name = environment.getClass().getName();
        return name.startsWith(JAVAC) || name.startsWith(ECLIPSE);
    }

    /** Returns what an object may be a wrapper of, the likeliest first. */
    private static List<Object> wrapped(Object object) {
        List<Object> found = new ArrayList<>();
        if (Proxy.isProxyClass(object.getClass())) {
            unwrappedByIntelliJ(object).ifPresent(found::add);
            found.add(Proxy.getInvocationHandler(object));
        } else {
            for (Class<?> type = object.getClass();
                    type != null && !isOfLibrary(type);
                    type = type.getSuperclass()) {
                addFields(object, type, found);
            }
        }
        return found;
    }

    /** No wrapper of an environment is a class of the JDK's, into which nobody may look. */
    private static boolean isOfLibrary(Class<?> type) {
        return type.getName().startsWith("java.")
                || type.getName().startsWith("javax.")
                || type.getName().startsWith("jdk.")
                || type.getName().startsWith("sun.");
    }

    private static void addFields(Object object, Class<?> type, List<Object> found) {
        for (Field field : fields(type)) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                Object value = value(field, object);
                if (value instanceof ProcessingEnvironment) {
                    found.add(0, value);
                } else if (value != null && !value.getClass().isArray()) {
                    found.add(value);
                }
            }
        }
    }

    private static Field[] fields(Class<?> type) {
        try {
            return type.getDeclaredFields();
        } catch (LinkageError missing) {
            return new Field[0];
        }
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return null;
        }
    }

    /** The way that JetBrains offers to annotation processors. */
    private static Optional<Object> unwrappedByIntelliJ(Object proxy) {
        try {
            ClassLoader loader = proxy.getClass().getClassLoader();
            Method unwrap =
                    Class.forName("org.jetbrains.jps.javac.APIWrappers", true, loader)
                            .getMethod("unwrap", Class.class, Object.class);
            unwrap.setAccessible(true);
            return Optional.ofNullable(unwrap.invoke(null, ProcessingEnvironment.class, proxy));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError anotherWrapper) {
            return Optional.empty();
        }
    }
}
