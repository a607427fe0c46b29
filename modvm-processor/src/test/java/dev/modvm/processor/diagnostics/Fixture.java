package dev.modvm.processor.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder of sources with what the compiler says to them. Folders whose names begin with a capital
 * letter are about one code, {@code MappedOverlap} or {@code MappedOverlap.variant}; each line that
 * is marked with {@code // <-- here} has one mistake. What is in the folder {@code library} is
 * compiled first, without our processor; its package {@code gone} is not there any more when the
 * fixture is.
 *
 * <p>A line that begins as {@code // 1000 times, from #0:} stands for as many lines with what
 * follows, in which # is a number that counts up.
 *
 * @param directory the folder, in the source tree
 */
record Fixture(Path directory) {
    /** The module's folder, which is where its tests run. */
    static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    static final Path ALL = MODULE.resolve("src/test/resources/fixtures");

    /** Whether to write what is expected, instead of comparing with it. */
    static final boolean REGENERATE = Boolean.getBoolean("modvm.regenerate");

    private static final String MARK = "// <-- here";

    private static final Pattern REPEATED = Pattern.compile(" *// (\\d+) times, from #0: (.*)");

    static Fixture named(String name) {
        return new Fixture(ALL.resolve(name));
    }

    /** Returns the fixtures of all codes, by their names. */
    static List<Fixture> ofCodes() throws IOException {
        return inFolder(ALL).stream()
                .filter(fixture -> Character.isUpperCase(fixture.name().charAt(0)))
                .toList();
    }

    static List<Fixture> inFolder(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().map(Fixture::new).toList();
        }
    }

    String name() {
        return directory.getFileName().toString();
    }

    String code() {
        int variant = name().indexOf('.');
        return variant < 0 ? name() : name().substring(0, variant);
    }

    Diagnostic diagnostic() {
        return Stream.of(Diagnostic.values())
                .filter(diagnostic -> diagnostic.code().equals(code()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the fixture as it is compiled.
     *
     * @param temporary where to write what stands for more than its lines
     * @return the fixture itself, where each line stands for itself
     */
    Fixture inFull(Path temporary) throws IOException {
        boolean repeats = false;
        for (Path source : sources()) {
            repeats |= Files.readAllLines(source).stream().anyMatch(REPEATED.asMatchPredicate());
        }
        if (!repeats) {
            return this;
        }
        for (Path source : sources()) {
            Path full = temporary.resolve(directory.relativize(source));
            Files.createDirectories(full.getParent());
            Files.write(full, Files.readAllLines(source).stream().flatMap(Fixture::full).toList());
        }
        return new Fixture(temporary);
    }

    private static Stream<String> full(String line) {
        Matcher repeated = REPEATED.matcher(line);
        return repeated.matches()
                ? IntStream.range(0, Integer.parseInt(repeated.group(1)))
                        .mapToObj(
                                number -> repeated.group(2).replace("#", Integer.toString(number)))
                : Stream.of(line);
    }

    Path library() {
        return directory.resolve("library");
    }

    List<Path> sources() throws IOException {
        return javaFiles(directory).stream().filter(file -> !file.startsWith(library())).toList();
    }

    static List<Path> javaFiles(Path folder) throws IOException {
        return files(folder, ".java");
    }

    static List<Path> classFiles(Path folder) throws IOException {
        return files(folder, ".class");
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    /** Returns the marked lines, sorted: {@code Board.java:7}. */
    List<String> markedLines() throws IOException {
        List<String> marked = new ArrayList<>();
        for (Path source : sources()) {
            List<String> lines = Files.readAllLines(source);
            for (int index = 0; index < lines.size(); index++) {
                if (lines.get(index).contains(MARK)) {
                    String file = directory.relativize(source).toString().replace('\\', '/');
                    marked.add(file + ":" + (index + 1));
                }
            }
        }
        marked.sort(null);
        return marked;
    }

    /** Returns the type that has the first marked line; blank lines separate types. */
    String mistakenSource() throws IOException {
        for (Path source : sources()) {
            for (String paragraph : Files.readString(source).split("\n\n", -1)) {
                if (paragraph.contains(MARK)) {
                    return paragraph.strip();
                }
            }
        }
        throw new IllegalStateException(name() + " has no line marked with " + MARK);
    }

    Path expectationFile() {
        return directory.resolve("expected.txt");
    }
}
