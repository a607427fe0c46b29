package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.processor.MachineSources;
import dev.modvm.processor.ModvmProcessor;
import dev.modvm.runtime.Machine;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** javac may look for annotation processors among modules: {@code --processor-module-path}. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ProcessorModulePathTest {
    @TempDir private Path folder;

    @Test
    void theProcessorIsAModule() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.list(MachineSources.folder("unnamed"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled =
                    compiler.getTask(
                                    output,
                                    files,
                                    null,
                                    options(),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            assertThat(compiled).as(output.toString()).isTrue();
        }
        assertThat(folder.resolve("BoardMachine.class")).exists();
    }

    private List<String> options() {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--processor-module-path",
                                path(ModvmProcessor.class, MachineSpec.class, JavaFile.class),
                                "-cp",
                                path(MachineSpec.class, Machine.class),
                                "-d",
                                folder.toString()));
        // javac's command line takes the path for the wish to run what is there; its API does not.
        if (Runtime.version().feature() >= 23) {
            options.add("-proc:full");
        }
        return options;
    }

    private static String path(Class<?>... types) {
        return Stream.of(types)
                .map(ProcessorModulePathTest::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
