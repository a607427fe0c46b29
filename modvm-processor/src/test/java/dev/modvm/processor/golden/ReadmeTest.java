package dev.modvm.processor.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.MachineSources;
import dev.modvm.processor.ModvmProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows code that exists, and that does what the README says. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path EXAMPLE = Path.of("src", "test", "resources", "golden", "eight-bit");

    @TempDir private Path classes;

    @Test
    void showsTheExamplesAndTheCodeThatIsGenerated() throws IOException {
        String sources =
                squeezed(
                        contents(EXAMPLE)
                                + contents(MachineSources.folder("readme"))
                                + contents(MachineSources.folder("networks")));
        List<String> blocks =
                Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(README, UTF_8))
                        .results()
                        .map((MatchResult match) -> squeezed(match.group(1)))
                        .toList();
        assertThat(blocks).hasSizeGreaterThan(6);
        assertThat(blocks)
                .allSatisfy(block -> assertThat(sources.contains(block)).as(block).isTrue());
    }

    @Test
    void showsAnExampleThatRuns() throws Exception {
        compile();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classes
                                        + System.getProperty("path.separator")
                                        + System.getProperty("java.class.path"),
                                "example.Main")
                        .redirectErrorStream(true)
                        .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).isEqualTo("HiHi");
        assertThat(Files.readString(README, UTF_8)).contains("It prints `HiHi`");
    }

    @Test
    void showsTheMessageOfAMistake() throws IOException {
        Path mistaken = classes.resolve("EightBit.java");
        String spec =
                Files.readString(EXAMPLE.resolve("input").resolve("example/EightBit.java"), UTF_8);
        Files.writeString(
                mistaken, spec.replace("0xF000", "0x7F00").replace("0xF001", "0x7F01"), UTF_8);
        assertThat(compile(mistaken))
                .singleElement()
                .satisfies(
                        error -> {
                            String shown =
                                    "EightBit.java:"
                                            + error.getLineNumber()
                                            + ": error: "
                                            + error.getMessage(Locale.ROOT);
                            String readme = squeezed(Files.readString(README, UTF_8));
                            assertThat(readme.contains(squeezed(shown))).as(shown).isTrue();
                        });
    }

    private void compile() throws IOException {
        assertThat(compile(EXAMPLE.resolve("input").resolve("example/EightBit.java"))).isEmpty();
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(Path spec) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);
                Stream<Path> inputs = Files.walk(EXAMPLE.resolve("input"))) {
            List<Path> sources =
                    Stream.concat(
                                    Stream.of(spec),
                                    inputs.filter(file -> file.toString().endsWith(".java"))
                                            .filter(file -> !file.endsWith("EightBit.java"))
                                            .sorted())
                            .toList();
            JavaCompiler.CompilationTask task =
                    compiler.getTask(
                            null,
                            files,
                            diagnostics,
                            List.of("-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new ModvmProcessor()));
            assertThat(task.call()).isEqualTo(diagnostics.getDiagnostics().isEmpty());
        }
        return diagnostics.getDiagnostics();
    }

    private static String contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(ReadmeTest::content)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Indentation differs between a page and a nested class. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
