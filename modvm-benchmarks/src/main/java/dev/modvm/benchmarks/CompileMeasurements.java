package dev.modvm.benchmarks;

import dev.modvm.benchmarks.compilation.Compiling;
import dev.modvm.benchmarks.compilation.Dialect;
import dev.modvm.benchmarks.compilation.Project;
import dev.modvm.benchmarks.compilation.Shape;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures on one JDK how long projects take to compile. */
final class CompileMeasurements {
    /** Who compiles. */
    enum Contestant {
        WITHOUT("without a processor", Dialect.MODVM, Compiling.NO_PROCESSOR),
        MODVM("modvm", Dialect.MODVM, Dialect.MODVM.name()),
        DAGGER("Dagger", Dialect.DAGGER, Dialect.DAGGER.name());

        private final String title;
        private final Dialect sources;
        private final String processor;

        Contestant(String title, Dialect sources, String processor) {
            this.title = title;
            this.sources = sources;
            this.processor = processor;
        }

        String title() {
            return title;
        }
    }

    /** A project, which there is for each contestant. */
    record Size(Shape shape, int components) {
        String folder(Dialect dialect) {
            return dialect.name() + shape.name() + components;
        }
    }

    /**
     * How long a compilation took.
     *
     * @param elapsed seconds
     * @param onCores seconds of processor time, of all threads
     */
    record Time(double elapsed, double onCores) {
        static Time of(long[] milliseconds) {
            return new Time(milliseconds[0] / 1e3, milliseconds[1] / 1e3);
        }
    }

    /** Source files, and thousands of characters in them. */
    record Amount(long files, long kilobytes) {}

    /** A contestant with a project. */
    record Case(Size size, Contestant contestant) {}

    /**
     * What was measured.
     *
     * @param jdk on which JDK
     * @param fresh of processes of their own, which took turns
     * @param warm of the later compilations of one process
     * @param written how much there was to compile before processing
     * @param generated how much the processor wrote
     */
    record Compiled(
            Jdk jdk,
            Map<Case, List<Time>> fresh,
            Map<Case, List<Time>> warm,
            Map<Case, Amount> written,
            Map<Case, Amount> generated) {}

    private final Jdk jdk;
    private final Effort effort;
    private final PrintStream progress;
    private final Path folder;
    private final Map<Case, Amount> written = new LinkedHashMap<>();
    private final Map<Case, Amount> generated = new LinkedHashMap<>();

    private CompileMeasurements(Jdk jdk, Effort effort, PrintStream progress, Path folder) {
        this.jdk = jdk;
        this.effort = effort;
        this.progress = progress;
        this.folder = folder;
    }

    /**
     * Measures.
     *
     * @param jdk on which JDK
     * @param effort how much
     * @param progress says what is being measured
     * @return what was measured
     * @throws IOException if a process fails, or nothing can be written
     * @throws InterruptedException if the thread is interrupted
     */
    static Compiled measure(Jdk jdk, Effort effort, PrintStream progress)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("projects");
        try {
            return new CompileMeasurements(jdk, effort, progress, folder).measure();
        } finally {
            delete(folder);
        }
    }

    private Compiled measure() throws IOException, InterruptedException {
        List<Size> sizes = sizes();
        for (Size size : sizes) {
            for (Dialect dialect : Dialect.values()) {
                Path sources = folder.resolve(size.folder(dialect));
                Project.write(dialect, size.shape(), size.components(), sources);
            }
        }
        Map<Case, List<Time>> fresh = new LinkedHashMap<>();
        for (int turn = 0; turn < effort.compilations(); turn++) {
            for (Size size : sizes) {
                progress.printf("%s, %d: %s%n", jdk, turn + 1, size);
                for (Contestant contestant : Contestant.values()) {
                    Case which = new Case(size, contestant);
                    fresh.computeIfAbsent(which, absent -> new ArrayList<>())
                            .addAll(compile(which, 1));
                }
            }
        }
        Map<Case, List<Time>> warm = new LinkedHashMap<>();
        for (Size size : sizes) {
            if (size.components() == effort.warmComponents()) {
                progress.printf("%s, warm: %s%n", jdk, size);
                for (Contestant contestant : Contestant.values()) {
                    Case which = new Case(size, contestant);
                    List<Time> times = compile(which, 2 * effort.compilations());
                    warm.put(which, times.subList(effort.compilations(), times.size()));
                }
            }
        }
        return new Compiled(jdk, fresh, warm, written, generated);
    }

    private List<Size> sizes() {
        List<Size> sizes = new ArrayList<>();
        for (int components : effort.components()) {
            for (Shape shape : Shape.values()) {
                if (shape.differsAt(components)) {
                    sizes.add(new Size(shape, components));
                }
            }
        }
        return sizes;
    }

    private List<Time> compile(Case which, int times) throws IOException, InterruptedException {
        Path sources = folder.resolve(which.size().folder(which.contestant().sources));
        Path output = Files.createDirectory(folder.resolve("output"));
        try {
            List<long[]> lines =
                    Fork.java(
                            jdk,
                            List.of(),
                            Compiling.class,
                            sources.toString(),
                            output.toString(),
                            path("libraries"),
                            path(which.contestant().sources.name().toLowerCase(Locale.ROOT)),
                            which.contestant().processor,
                            Integer.toString(times));
            written.put(which, amount(sources));
            generated.put(which, amount(output));
            return lines.stream().map(Time::of).toList();
        } finally {
            delete(output);
        }
    }

    /**
     * The jars of a folder beside the runnable jar, which has none of them in it; a test has them
     * on its class path.
     */
    static String path(String name) throws IOException {
        String own = System.getProperty("java.class.path");
        Path jars = Path.of(own.split(File.pathSeparator, 2)[0]).resolveSibling("compilation");
        if (own.contains(File.pathSeparator) || !Files.isDirectory(jars)) {
            return own;
        }
        try (Stream<Path> found = Files.list(jars.resolve(name))) {
            return found.map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static Amount amount(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".java")).toList();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return new Amount(files.size(), bytes / 1000);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
