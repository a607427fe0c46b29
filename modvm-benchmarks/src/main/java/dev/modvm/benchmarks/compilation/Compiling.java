package dev.modvm.benchmarks.compilation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a project, once or several times, and prints how long that took. */
public final class Compiling {
    /** What stands in place of a processor where there is to be none. */
    public static final String NO_PROCESSOR = "none";

    private Compiling() {}

    /**
     * Compiles, and prints a line for each time: milliseconds that passed, and milliseconds of
     * processor time that this process took, all its threads together. The first line counts from
     * the start of the process.
     *
     * @param arguments the folder of the sources; a folder for what is written, which is emptied
     *     before each time but the first; the class path; the path of annotation processors; whose
     *     processor, a {@link Dialect}, or {@value #NO_PROCESSOR}, and then without the files that
     *     mention what it generates; how often to compile
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        boolean processed = !arguments[4].equals(NO_PROCESSOR);
        List<String> options = new ArrayList<>(List.of("-d", arguments[1], "-cp", arguments[2]));
        if (processed) {
            options.addAll(List.of("-processorpath", arguments[3]));
            options.addAll(Dialect.valueOf(arguments[4]).options());
        } else {
            options.add("-proc:none");
        }
        long passed = 0;
        long taken = 0;
        for (int time = 0; time < Integer.parseInt(arguments[5]); time++) {
            if (time > 0) {
                empty(output);
                passed = passed();
                taken = taken();
            }
            compile(files(sources, processed), options);
            System.out.printf(Locale.ROOT, "%d %d%n", passed() - passed, taken() - taken);
        }
    }

    private static long passed() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    private static long taken() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000;
    }

    private static List<Path> files(Path folder, boolean processed) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> processed || !file.endsWith(Project.START))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Compiles, in this process.
     *
     * @param sources the source files
     * @param options what javac is told
     * @throws IOException if a file cannot be read or written
     */
    public static void compile(List<Path> sources, List<String> options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled =
                    compiler.getTask(
                                    new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            if (!compiled) {
                throw new IllegalStateException("the project does not compile");
            }
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
