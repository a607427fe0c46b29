package dev.modvm.processor.machines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.modvm.processor.MachineSources;
import dev.modvm.processor.ModvmProcessor;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Sources that the processor and the compiler took without a warning. They can be run. */
final class CompiledSources {
    private static final Map<String, CompiledSources> KNOWN = new ConcurrentHashMap<>();

    /** Binary name to class file. */
    private final Map<String, byte[]> classFiles = new TreeMap<>();

    /** Path to source. */
    private final Map<String, String> generatedSources = new TreeMap<>();

    /** Path to text. */
    private final Map<String, String> resources = new TreeMap<>();

    private final ClassLoader loader = new Loader();

    private CompiledSources(Compilation compilation) {
        assertThat(compilation.diagnostics())
                .as(() -> described(compilation))
                .noneMatch(diagnostic -> diagnostic.getKind() != javax.tools.Diagnostic.Kind.NOTE);
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
        for (JavaFileObject file : compilation.generatedFiles()) {
            String path = file.getName().replaceFirst("^/(CLASS|SOURCE)_OUTPUT/", "");
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                classFiles.put(path.replaceFirst("\\.class$", "").replace('/', '.'), bytes(file));
            } else if (file.getKind() == JavaFileObject.Kind.SOURCE) {
                generatedSources.put(path, new String(bytes(file), UTF_8));
            } else {
                resources.put(path, new String(bytes(file), UTF_8));
            }
        }
    }

    private static String described(Compilation compilation) {
        return compilation.diagnostics().stream()
                .limit(10)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Compiles the sources that {@link MachineSources} has by a name, once. */
    static CompiledSources ofScenario(String folder) {
        return KNOWN.computeIfAbsent(folder, absent -> of(sources(folder)));
    }

    static CompiledSources of(List<JavaFileObject> sources) {
        return of(sources, new ModvmProcessor());
    }

    static CompiledSources of(List<JavaFileObject> sources, Processor... processors) {
        return new CompiledSources(
                Compiler.javac()
                        .withOptions("-Xlint:all,-auxiliaryclass,-processing", "-Werror")
                        .withProcessors(processors)
                        .compile(sources));
    }

    /**
     * A machine whose processor probes its map.
     *
     * @param base the base type
     * @param address the address type
     * @param cells the accessors of what is mapped
     * @param build the calls of the builder that add it
     * @param checks what the processor calls
     */
    static CompiledSources decoding(
            String base, String address, String cells, String build, String checks) {
        boolean wide = address.equals("U64") || base.equals("U64");
        String text =
                text(MachineSources.folder("widths").resolve("Decoding.java.template"))
                        .replace("BASE_CARRIER", base.equals("U64") ? "long" : "int")
                        .replace("ADDRESS_CARRIER", address.equals("U64") ? "long" : "int")
                        .replace("BUS_CARRIER", wide ? "long" : "int")
                        .replace("BUS", wide ? "WideBus" : "Bus")
                        .replace("BASE", base)
                        .replace("ADDRESS", address)
                        .replace("CELLS", cells)
                        .replace("BUILD", build)
                        .replace("CHECKS", checks);
        return of(List.of(source("decoding/Scenario.java", text)));
    }

    static List<JavaFileObject> sources(String scenario) {
        return MachineSources.sources(scenario).entrySet().stream()
                .map(source -> source(source.getKey(), text(source.getValue())))
                .toList();
    }

    static JavaFileObject source(String path, String text) {
        String name = path.replaceFirst("\\.java$", "").replace('/', '.');
        return JavaFileObjects.forSourceString(name, text);
    }

    static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream stream = file.openInputStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Calls a static method that takes the execution, and returns what it tells. */
    String tell(String className, String method, Function<Machine, MachineOutcome> execution) {
        return (String) call(className, method, List.of(Function.class), execution);
    }

    /** Calls a static method without parameters, and returns what it tells. */
    String tell(String className, String method) {
        return (String) call(className, method, List.of());
    }

    /** Calls a static method that takes two numbers, and returns what it tells. */
    String tell(String className, String method, long first, long second) {
        return (String) call(className, method, List.of(long.class, long.class), first, second);
    }

    private Object call(
            String className, String method, List<Class<?>> types, Object... arguments) {
        try {
            return loader.loadClass(className)
                    .getMethod(method, types.toArray(Class<?>[]::new))
                    .invoke(null, arguments);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(className + "." + method, thrown.getCause());
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError(missing.getMessage(), missing);
        }
    }

    Map<String, String> generatedSources() {
        return generatedSources;
    }

    /** The texts that lie beside the classes. */
    Map<String, String> resources() {
        return resources;
    }

    Map<String, byte[]> classFiles() {
        return classFiles;
    }

    /** The class files that were compiled from generated sources, with those nested in them. */
    Map<String, byte[]> generatedClassFiles() {
        Map<String, byte[]> generated = new TreeMap<>();
        classFiles.forEach(
                (name, file) -> {
                    String outermost = name.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
                    if (generatedSources.containsKey(outermost)) {
                        generated.put(name, file);
                    }
                });
        return generated;
    }

    private final class Loader extends ClassLoader {
        Loader() {
            super(CompiledSources.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] file = classFiles.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, file, 0, file.length);
        }
    }
}
