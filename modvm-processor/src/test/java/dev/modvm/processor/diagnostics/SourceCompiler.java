package dev.modvm.processor.diagnostics;

import com.google.testing.compile.JavaFileObjects;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.runtime.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Compiles sources in memory, as far as until all errors are known. */
final class SourceCompiler {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** Reading the JDK's classes anew would take longer than most of the compilations. */
    private static final ThreadLocal<JavaFileManager> CLASS_PATH =
            ThreadLocal.withInitial(SourceCompiler::classPath);

    private SourceCompiler() {}

    private static JavaFileManager classPath() {
        StandardJavaFileManager files =
                JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.of(MachineSpec.class, Machine.class, NullMarked.class)
                            .map(SourceCompiler::location)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Compiles sources.
     *
     * @param sources the sources
     * @param processor the only annotation processor
     * @param inBodies whether to look for errors in methods where there are errors outside of them,
     *     as Error Prone has it
     * @return what came of it
     */
    static CompiledVariant compile(SourceSet sources, Processor processor, boolean inBodies) {
        WatchedProcessor watched = new WatchedProcessor(processor);
        MemoryFiles files = new MemoryFiles(CLASS_PATH.get());
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task =
                JAVAC.getTask(
                        null,
                        files,
                        said,
                        List.of(
                                "-XDshould-stop.ifNoError=FLOW",
                                "-XDshould-stop.ifError=" + (inBodies ? "FLOW" : "INIT")),
                        null,
                        objects(sources));
        task.setLocale(Locale.ROOT);
        task.setProcessors(List.of(watched));
        Optional<Throwable> thrown = call(task);
        return new CompiledVariant(
                sources,
                watched,
                said.getDiagnostics(),
                files.sources(),
                watched.thrown().or(() -> thrown));
    }

    private static Optional<Throwable> call(JavaCompiler.CompilationTask task) {
        try {
            task.call();
            return Optional.empty();
        } catch (RuntimeException crash) {
            return Optional.of(crash);
        }
    }

    private static List<JavaFileObject> objects(SourceSet sources) {
        List<JavaFileObject> objects = new ArrayList<>();
        sources.files()
                .forEach(
                        (path, text) -> {
                            String name = path.replaceFirst("\\.java$", "").replace('/', '.');
                            objects.add(JavaFileObjects.forSourceString(name, text));
                        });
        return objects;
    }
}
