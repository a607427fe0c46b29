package dev.modvm.processor.diagnostics;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The shapes in which build tools wrap what the compiler gives to an annotation processor. Gradle's
 * own classes are in a jar of 180 MB, which is too much for a test.
 */
enum Wrapping {
    /** As {@code IncrementalProcessingEnvironment} of Gradle 8.10: the compiler's is in a field. */
    GRADLE,

    /** As Gradle's inside of another one, whose field is inherited. */
    TWICE,

    /** As Kotlin's kapt: a class that delegates an interface has a field of a name of its own. */
    KOTLIN,

    /** As a build tool that needs one method only. */
    LAMBDA,

    /** As IntelliJ: a proxy, whose handler is a wrapper that is no environment. */
    INTELLIJ,

    /** As nobody does: no way leads to the compiler's. */
    HIDDEN;

    private ProcessingEnvironment wrap(ProcessingEnvironment environment) {
        return switch (this) {
            case GRADLE -> new InField(environment);
            case TWICE -> new InInheritedField(new InField(environment));
            case KOTLIN -> new InKotlinsField(environment);
            case LAMBDA ->
                    proxy((self, method, arguments) -> invoke(method, environment, arguments));
            case INTELLIJ -> proxy(new DynamicWrapper(environment));
            case HIDDEN -> new Hidden(environment);
        };
    }

    /** Puts a build tool around a processor. */
    Processor around(Processor processor) {
        return new ForwardedProcessor(processor) {
            @Override
            public void init(ProcessingEnvironment environment) {
                super.init(wrap(environment));
            }
        };
    }

    private static ProcessingEnvironment proxy(InvocationHandler handler) {
        return (ProcessingEnvironment)
                Proxy.newProxyInstance(
                        Wrapping.class.getClassLoader(),
                        new Class<?>[] {ProcessingEnvironment.class},
                        handler);
    }

    private static @Nullable Object invoke(
            Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static final class DynamicWrapper implements InvocationHandler {
        private final Object target;

        DynamicWrapper(Object target) {
            this.target = target;
        }

        @Override
        public @Nullable Object invoke(
                Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            return Wrapping.invoke(method, target, arguments);
        }
    }

    /** What all wrappers do, with the wrapped environment wherever they keep it. */
    private abstract static class Wrapper implements ProcessingEnvironment {
        abstract ProcessingEnvironment wrapped();

        @Override
        public Map<String, String> getOptions() {
            return wrapped().getOptions();
        }

        @Override
        public Messager getMessager() {
            return wrapped().getMessager();
        }

        @Override
        public Filer getFiler() {
            return wrapped().getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return wrapped().getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return wrapped().getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return wrapped().getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return wrapped().getLocale();
        }
    }

    private static class InField extends Wrapper {
        private final ProcessingEnvironment delegate;

        InField(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        ProcessingEnvironment wrapped() {
            return delegate;
        }
    }

    private static final class InInheritedField extends InField {
        InInheritedField(ProcessingEnvironment environment) {
            super(environment);
        }
    }

    private static final class InKotlinsField extends Wrapper {
        @SuppressWarnings("MemberName") // As the Kotlin compiler names it.
        private final ProcessingEnvironment $$delegate_0;

        InKotlinsField(ProcessingEnvironment environment) {
            $$delegate_0 = environment;
        }

        @Override
        ProcessingEnvironment wrapped() {
            return $$delegate_0;
        }
    }

    private static final class Hidden extends Wrapper {
        private static final Map<Hidden, ProcessingEnvironment> ALL =
                Collections.synchronizedMap(new IdentityHashMap<>());

        Hidden(ProcessingEnvironment environment) {
            ALL.put(this, environment);
        }

        @Override
        ProcessingEnvironment wrapped() {
            return ALL.get(this);
        }
    }
}
