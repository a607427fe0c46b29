package dev.modvm.processor.machines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.processor.IndependentCases;
import dev.modvm.processor.MachineSources;
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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Under the compiler of Eclipse, the same machines are generated as under javac. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@IndependentCases
class EclipseMachinesTest {
    /**
     * A machine silences both kinds of deprecation where it may meet one of them, and has methods
     * of the names that users give to components.
     */
    private static final String ACCEPTED =
            "Unnecessary @SuppressWarnings\\(\"(deprecation|removal)\"\\)"
                    + "|This method has a constructor name";

    @TempDir private Path folder;

    static Stream<String> scenarios() {
        return Stream.concat(
                GeneratedCodeTest.scenarios(),
                Stream.of("eight-bit", "all-ports", "wide", "mirrors", "instruction-table", "ring")
                        .map(golden -> "../golden/" + golden + "/input"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void generatesWhatIsGeneratedUnderJavac(String scenario) throws IOException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> warnings = compile(MachineSources.folder(scenario), sources, classes);

        CompiledSources javac = CompiledSources.ofScenario(scenario);
        assertThat(read(sources, ".java")).isNotEmpty().isEqualTo(javac.generatedSources());
        assertThat(read(classes, ".md")).isEqualTo(javac.resources());
        assertThat(warnings).isEmpty();
    }

    /** Returns the warnings about what is generated. */
    private static List<String> compile(Path input, Path sources, Path classes) throws IOException {
        JavaCompiler compiler = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        StandardJavaFileManager files = SharedFiles.of(compiler);
        files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(sources));
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        files.setLocationFromPaths(
                StandardLocation.CLASS_PATH,
                List.of(location(MachineSpec.class), location(Machine.class)));
        try (Stream<Path> inputs = Files.walk(input)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(
                            Writer.nullWriter(),
                            files,
                            collector,
                            List.of("--release", "17"),
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    inputs.filter(file -> file.toString().endsWith(".java"))
                                            .sorted()
                                            .toList()));
            task.setProcessors(List.of(new ModvmProcessor()));
            assertThat(task.call()).as(() -> collector.getDiagnostics().toString()).isTrue();
        }
        return collector.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .filter(diagnostic -> isIn(sources, diagnostic))
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> !message.matches(ACCEPTED))
                .toList();
    }

    private static boolean isIn(Path folder, Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() != null
                && Path.of(diagnostic.getSource().toUri()).startsWith(folder);
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> read(Path folder, String suffix) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                contents.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, UTF_8));
            }
        }
        return contents;
    }
}
