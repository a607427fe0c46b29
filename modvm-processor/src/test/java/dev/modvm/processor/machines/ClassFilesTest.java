package dev.modvm.processor.machines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A source gives the same machine, dispatch and reference, whether it is compiled with all others
 * or by itself, against the class files of the others: as builds do that compile only what has
 * changed, and whoever has components from a library.
 */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@IndependentCases
class ClassFilesTest {
    @TempDir private Path folder;

    static Stream<String> scenarios() {
        return EclipseMachinesTest.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void areReadAsTheSourcesAreUnderJavac(String scenario) throws IOException {
        assertSame(
                scenario,
                ToolProvider.getSystemJavaCompiler(),
                ToolProvider.getSystemJavaCompiler());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void areReadAsTheSourcesAreUnderTheEclipseCompiler(String scenario) throws IOException {
        assertSame(scenario, new EclipseCompiler(), new EclipseCompiler());
    }

    @Test
    void ofJavacAreReadByTheEclipseCompiler() throws IOException {
        assertSame("libraries", ToolProvider.getSystemJavaCompiler(), new EclipseCompiler());
    }

    @Test
    void ofTheEclipseCompilerAreReadByJavac() throws IOException {
        assertSame("libraries", new EclipseCompiler(), ToolProvider.getSystemJavaCompiler());
    }

    /**
     * Compiles all sources of a scenario together, then each that something is generated for by
     * itself, against the class files of the others.
     */
    private void assertSame(String scenario, JavaCompiler first, JavaCompiler then)
            throws IOException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        List<Path> types = split(MachineSources.folder(scenario), sources);
        Path together = Files.createDirectory(folder.resolve("together"));
        Map<String, String> expected = compile(first, types, List.of(), together);
        assertThat(expected).isNotEmpty();

        Map<String, String> found = new TreeMap<>();
        for (Path type : types) {
            if (mayGenerate(type)) {
                String name = sources.relativize(type).toString().replaceFirst("\\.java$", "");
                Path alone = Files.createDirectories(folder.resolve("alone").resolve(name));
                Path absent = Files.createDirectories(folder.resolve("absent").resolve(name));
                moveClassesOf(name, together, absent);
                found.putAll(compile(then, List.of(type), List.of(together), alone));
                moveClassesOf(name, absent, together);
            }
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        assertThat(differences(expected, found)).isEmpty();
    }

    /** The first lines that differ, by file. */
    private static Map<String, String> differences(
            Map<String, String> expected, Map<String, String> found) {
        Map<String, String> differences = new TreeMap<>();
        expected.forEach(
                (file, text) -> {
                    List<String> lines = text.lines().toList();
                    List<String> others = found.get(file).lines().toList();
                    for (int at = Math.max(lines.size(), others.size()) - 1; at >= 0; at--) {
                        String line = at < lines.size() ? lines.get(at) : "nothing";
                        String other = at < others.size() ? others.get(at) : "nothing";
                        if (!line.equals(other)) {
                            differences.put(file, line + " <-> " + other);
                        }
                    }
                });
        return differences;
    }

    private static boolean mayGenerate(Path type) throws IOException {
        return Files.readString(type).matches("(?s).*@(MachineSpec|Processor|Instruction)\\b.*");
    }

    /** Writes each type of each source into a file of its own. */
    private static List<Path> split(Path input, Path output) throws IOException {
        List<Path> files = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(javaFiles(input)));
            for (CompilationUnitTree unit : task.parse()) {
                write(unit, Trees.instance(task), output, files);
            }
        }
        return files;
    }

    private static void write(CompilationUnitTree unit, Trees trees, Path output, List<Path> files)
            throws IOException {
        String text = unit.getSourceFile().getCharContent(true).toString();
        String packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        StringBuilder head = new StringBuilder();
        if (!packageName.isEmpty()) {
            head.append("package ").append(packageName).append(";\n");
        }
        unit.getImports().forEach(head::append);
        int start = head(unit, trees);
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree named) {
                int end = (int) trees.getSourcePositions().getEndPosition(unit, type);
                Path file =
                        Files.createDirectories(output.resolve(packageName.replace('.', '/')))
                                .resolve(named.getSimpleName() + ".java");
                Files.writeString(file, head + text.substring(start, end) + "\n");
                files.add(file);
                start = end;
            }
        }
    }

    /** Returns where what stands before the types ends. */
    private static int head(CompilationUnitTree unit, Trees trees) {
        long end = 0;
        if (unit.getPackage() != null) {
            end = trees.getSourcePositions().getEndPosition(unit, unit.getPackage());
        }
        for (Tree imported : unit.getImports()) {
            end = Math.max(end, trees.getSourcePositions().getEndPosition(unit, imported));
        }
        return (int) end;
    }

    private static List<Path> javaFiles(Path input) throws IOException {
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** Moves the class files of a type and of what was generated for it. */
    private static void moveClassesOf(String name, Path from, Path to) throws IOException {
        String own =
                "\\Q"
                        + name
                        + "\\E([$_].*)?(Machine(Fused|Threaded)?|Instructions|Disassembler)?([$].*)?\\.class";
        for (Map.Entry<String, Path> file : files(from, ".class").entrySet()) {
            if (file.getKey().matches(own)) {
                Path moved = to.resolve(file.getKey());
                Files.createDirectories(moved.getParent());
                Files.move(file.getValue(), moved);
            }
        }
    }

    private static Map<String, String> texts(Path folder, String suffix) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, Path> file : files(folder, suffix).entrySet()) {
            texts.put(file.getKey(), Files.readString(file.getValue(), UTF_8));
        }
        return texts;
    }

    private static Map<String, Path> files(Path folder, String suffix) throws IOException {
        Map<String, Path> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                found.put(folder.relativize(file).toString().replace('\\', '/'), file);
            }
        }
        return found;
    }

    /** Compiles sources, and returns the texts that are generated, by their paths. */
    private Map<String, String> compile(
            JavaCompiler compiler, List<Path> sources, List<Path> classPath, Path classes)
            throws IOException {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<Path> wholePath = new ArrayList<>(classPath);
        wholePath.add(location(MachineSpec.class));
        wholePath.add(location(Machine.class));
        StandardJavaFileManager files = SharedFiles.of(compiler);
        Path generated = Files.createTempDirectory(folder, "generated");
        files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, wholePath);
        JavaCompiler.CompilationTask task =
                compiler.getTask(
                        Writer.nullWriter(),
                        files,
                        collector,
                        options(compiler),
                        null,
                        files.getJavaFileObjectsFromPaths(sources));
        task.setProcessors(List.<Processor>of(new ModvmProcessor()));
        task.call();
        assertThat(collector.getDiagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .as(() -> sources.toString())
                .isEmpty();
        Map<String, String> texts = texts(generated, ".java");
        texts.putAll(texts(classes, ".md"));
        return texts;
    }

    /** Reading what an older JDK had takes javac a sixth of the time, where it is no older one. */
    private static List<String> options(JavaCompiler compiler) {
        boolean current =
                Runtime.version().feature() == 17 && !(compiler instanceof EclipseCompiler);
        return current ? List.of("-g:none") : List.of("-g:none", "--release", "17");
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
