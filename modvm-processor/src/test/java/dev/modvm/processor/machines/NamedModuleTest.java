package dev.modvm.processor.machines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.processor.MachineSources;
import dev.modvm.processor.ModvmProcessor;
import dev.modvm.runtime.Machine;
import java.io.File;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A machine is part of the API of the module that exports it: it compiles and runs there too. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class NamedModuleTest {
    @TempDir private Path folder;

    @Test
    void aModuleExportsItsMachine() throws Exception {
        Path sources = MachineSources.folder("packages");
        Path moduleInfo =
                Files.writeString(
                        folder.resolve("module-info.java"),
                        """
                        module computers {
                            requires transitive dev.modvm.runtime;

                            exports packages;
                            exports packages.parts;
                        }
                        """);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(classes, sources, moduleInfo);
        assertThat(classes.resolve("packages/parts/BaseBoardMachine.class")).exists();
        assertThat(runMain(classes)).contains("cpu (CPU) ENDED 4", "extra (Ram) HALTED");
    }

    private static void compile(Path classes, Path sources, Path moduleInfo) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> javaFiles =
                    new ArrayList<>(all.filter(file -> file.toString().endsWith(".java")).toList());
            javaFiles.add(moduleInfo);
            JavaCompiler.CompilationTask task =
                    compiler.getTask(
                            output,
                            files,
                            null,
                            List.of(
                                    "-Xlint:all,-auxiliaryclass",
                                    "-Werror",
                                    "--module-path",
                                    modulePath(),
                                    "-d",
                                    classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(javaFiles));
            task.setProcessors(List.of(new ModvmProcessor()));
            assertThat(task.call()).as(output.toString()).isTrue();
            assertThat(output.toString()).isEmpty();
        }
    }

    /** The annotations and the runtime: nothing else is needed, to compile or to run. */
    private static String modulePath() throws URISyntaxException {
        return location(MachineSpec.class) + File.pathSeparator + location(Machine.class);
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String runMain(Path classes) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--module-path",
                                classes + File.pathSeparator + modulePath(),
                                "--module",
                                "computers/packages.Main")
                        .redirectErrorStream(true)
                        .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
