package dev.modvm.processor.diagnostics;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.processor.ModvmProcessor;
import dev.modvm.processor.SharedFiles;
import dev.modvm.runtime.Machine;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles fixtures as users do, with our processor only. */
final class FixtureCompiler {
    private final JavaCompiler compiler;
    private final List<String> defaults;
    private final Path temporary;
    private final UnaryOperator<Processor> around;

    private FixtureCompiler(
            JavaCompiler compiler,
            List<String> defaults,
            Path temporary,
            UnaryOperator<Processor> around) {
        this.compiler = compiler;
        this.defaults = defaults;
        this.temporary = temporary;
        this.around = around;
    }

    /**
     * Creates a compiler: that of the JDK.
     *
     * @param temporary an empty folder for what is compiled
     */
    static FixtureCompiler javac(Path temporary) {
        return new FixtureCompiler(
                ToolProvider.getSystemJavaCompiler(), List.of(), temporary, processor -> processor);
    }

    /**
     * Creates a compiler: that of Eclipse, with the warnings that it gives when nobody asks.
     *
     * @param temporary an empty folder for what is compiled
     */
    static FixtureCompiler eclipse(Path temporary) {
        return eclipse(temporary, 17);
    }

    /**
     * Creates a compiler: that of Eclipse.
     *
     * @param temporary an empty folder for what is compiled
     * @param release the version of Java that the sources are in
     */
    static FixtureCompiler eclipse(Path temporary, int release) {
        return new FixtureCompiler(
                new EclipseCompiler(),
                List.of("--release", Integer.toString(release)),
                temporary,
                processor -> processor);
    }

    /**
     * Returns this compiler in a build tool that puts something around processors.
     *
     * @param around what it puts around them
     */
    FixtureCompiler with(UnaryOperator<Processor> around) {
        return new FixtureCompiler(compiler, defaults, temporary, around);
    }

    /** Compiles a fixture and returns everything that the compiler says, in its order. */
    List<Message> compile(Fixture fixture, String... options) throws IOException {
        Path libraryClasses = Files.createDirectories(temporary.resolve("library"));
        Map<String, Path> library = fixture.library();
        if (!library.isEmpty()) {
            // A library is a library, whoever has compiled it.
            List<Message> messages =
                    javac(temporary)
                            .run(library, classPath(), libraryClasses, List.of("-proc:none"));
            if (!messages.isEmpty()) {
                throw new IllegalStateException("the library does not compile: " + messages);
            }
            deleteFilesIn(libraryClasses.resolve("gone"));
        }
        return run(
                fixture.inFull(temporary.resolve("full")),
                Stream.concat(classPath().stream(), Stream.of(libraryClasses)).toList(),
                Files.createDirectories(temporary.resolve("classes")),
                Stream.concat(defaults.stream(), Stream.of(options)).toList());
    }

    private static void deleteFilesIn(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<Message> run(
            Map<String, Path> sources, List<Path> classPath, Path classes, List<String> options)
            throws IOException {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        StandardJavaFileManager files = SharedFiles.of(compiler);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        files.setLocationFromPaths(
                StandardLocation.SOURCE_OUTPUT,
                List.of(Files.createDirectories(temporary.resolve("sources"))));
        JavaCompiler.CompilationTask task =
                compiler.getTask(
                        Writer.nullWriter(),
                        files,
                        collector,
                        options,
                        null,
                        files.getJavaFileObjectsFromPaths(sources.values()));
        task.setLocale(Locale.ROOT);
        if (!options.contains("-proc:none")) {
            task.setProcessors(List.of(around.apply(new ModvmProcessor())));
        }
        task.call();
        return collector.getDiagnostics().stream()
                .map(diagnostic -> Message.of(diagnostic, sources))
                .toList();
    }

    private static List<Path> classPath() {
        return List.of(location(MachineSpec.class), location(Machine.class));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
