package dev.modvm.processor.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder of sources with what the compiler says to them, laid over a sound machine: see {@link
 * Overlay}. Folders whose names begin with a capital letter are about one code, {@code
 * MappedOverlap} or {@code MappedOverlap.variant}; each line that is marked with {@code // <--
 * here} has one mistake. What is in the folder {@code library} is compiled first, without our
 * processor; its package {@code gone} is not there any more when the fixture is.
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

    private static final String MARK = "// <-- here";

    private static final Pattern REPEATED = Pattern.compile(" *// (\\d+) times, from #0: (.*)");

    private static final String LIBRARY = "library/";

    /** The folders that have several fixtures. */
    private static final Set<String> GROUPS = Set.of("javac-only", "odd", "unfinished");

    static Fixture named(String name) {
        return new Fixture(ALL.resolve(name));
    }

    /** Returns the fixtures of all codes, by their names. */
    static List<Fixture> ofCodes() throws IOException {
        return inFolder(ALL).stream()
                .filter(fixture -> Character.isUpperCase(fixture.name().charAt(0)))
                .toList();
    }

    /** Returns all fixtures. */
    static List<Fixture> all() throws IOException {
        List<Fixture> all = new ArrayList<>();
        for (Fixture fixture : inFolder(ALL)) {
            if (GROUPS.contains(fixture.name())) {
                all.addAll(inFolder(fixture.directory()));
            } else if (!fixture.directory().equals(Overlay.BASES)) {
                all.add(fixture);
            }
        }
        return all;
    }

    /** Returns the sound machines that fixtures are laid over. */
    static List<Fixture> bases() throws IOException {
        return inFolder(Overlay.BASES);
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
     * Returns the sources as they are compiled, by their paths.
     *
     * @param temporary where to write those that have lines which stand for more than themselves
     */
    SortedMap<String, Path> inFull(Path temporary) throws IOException {
        SortedMap<String, Path> sources = sources();
        for (Map.Entry<String, Path> source : sources.entrySet()) {
            List<String> lines = Files.readAllLines(source.getValue());
            if (lines.stream().anyMatch(REPEATED.asMatchPredicate())) {
                Path full = temporary.resolve(source.getKey());
                Files.createDirectories(full.getParent());
                Files.write(full, lines.stream().flatMap(Fixture::full).toList());
                source.setValue(full);
            }
        }
        return sources;
    }

    private static Stream<String> full(String line) {
        Matcher repeated = REPEATED.matcher(line);
        return repeated.matches()
                ? IntStream.range(0, Integer.parseInt(repeated.group(1)))
                        .mapToObj(
                                number -> repeated.group(2).replace("#", Integer.toString(number)))
                : Stream.of(line);
    }

    /** Returns the sources of the library, by their paths: {@code library/parts/Cpu.java}. */
    SortedMap<String, Path> library() throws IOException {
        SortedMap<String, Path> library = new Overlay(directory).sources();
        library.keySet().removeIf(path -> !path.startsWith(LIBRARY));
        return library;
    }

    /** Returns the sources but for those of the library, by their paths: {@code Cpu.java}. */
    SortedMap<String, Path> sources() throws IOException {
        SortedMap<String, Path> sources = new Overlay(directory).sources();
        sources.keySet().removeIf(path -> path.startsWith(LIBRARY));
        return sources;
    }

    /** Returns the sources in a folder and below, by their paths from there. */
    static SortedMap<String, Path> sourcesBelow(Path folder) throws IOException {
        SortedMap<String, Path> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(
                            file ->
                                    sources.put(
                                            folder.relativize(file).toString().replace('\\', '/'),
                                            file));
        }
        return sources;
    }

    /** Returns the marked lines, sorted: {@code Board.java:7}. */
    List<String> markedLines() throws IOException {
        List<String> marked = new ArrayList<>();
        for (Map.Entry<String, Path> source : sources().entrySet()) {
            List<String> lines = Files.readAllLines(source.getValue());
            for (int index = 0; index < lines.size(); index++) {
                if (lines.get(index).contains(MARK)) {
                    marked.add(source.getKey() + ":" + (index + 1));
                }
            }
        }
        marked.sort(null);
        return marked;
    }

    /** Returns the type that has the first marked line; blank lines separate types. */
    String mistakenSource() throws IOException {
        for (Path source : sources().values()) {
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
