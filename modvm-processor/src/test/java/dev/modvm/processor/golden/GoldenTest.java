package dev.modvm.processor.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.Expectations;
import dev.modvm.processor.IndependentCases;
import dev.modvm.processor.ModvmProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is generated is product, so it is kept to be read: see {@code src/test/resources/golden}.
 */
@Tag(Expectations.TAG)
@IndependentCases
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "eight-bit, true",
        "all-ports, true",
        "wide, true",
        "mirrors, true",
        "instruction-table, true",
        "in-error, false"
    })
    void generatesWhatIsExpected(String machine, boolean compiles) throws IOException {
        Map<String, String> generated =
                generate(GOLDEN.resolve(machine).resolve("input"), compiles);
        assertThat(generated).isNotEmpty();
        Expectations.assertExpected(generated, GOLDEN.resolve(machine).resolve("expected"));
    }

    private Map<String, String> generate(Path input, boolean compiles) throws IOException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);
                Stream<Path> inputs = Files.walk(input)) {
            List<Path> javaFiles =
                    inputs.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            JavaCompiler.CompilationTask task =
                    compiler.getTask(
                            output,
                            files,
                            null,
                            List.of(
                                    "-Xlint:all,-auxiliaryclass",
                                    "-Werror",
                                    "-s",
                                    sources.toString(),
                                    "-d",
                                    classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(javaFiles));
            task.setProcessors(List.of(new ModvmProcessor()));
            assertThat(task.call()).as(output.toString()).isEqualTo(compiles);
        }
        Map<String, String> generated = new TreeMap<>(read(sources, ".java"));
        generated.putAll(read(classes, ".md"));
        return generated;
    }

    private static Map<String, String> read(Path folder, String suffix) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.toString().endsWith(suffix)) {
                        continue;
                    }
                    contents.put(
                            folder.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file, UTF_8));
                }
            }
        }
        return contents;
    }
}
