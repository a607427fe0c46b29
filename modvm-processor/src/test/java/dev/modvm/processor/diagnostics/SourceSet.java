package dev.modvm.processor.diagnostics;

import dev.modvm.processor.MachineSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sources that are compiled together.
 *
 * @param name what people call them
 * @param files path to text
 */
record SourceSet(String name, Map<String, String> files) {
    private static final Path RESOURCES = Fixture.MODULE.resolve("src/test/resources");
    private static final Path SAMPLE =
            Fixture.MODULE.resolveSibling("sample-8bit").resolve("src/main/java");

    /** Keeps the files in one order, whatever the file system says. */
    SourceSet {
        files = new TreeMap<>(files);
    }

    /**
     * Returns all sources of this project that are machines without a mistake, in the same order
     * everywhere: a base of the fixtures, the golden inputs, the machines that the tests run, and
     * the sample, as far as it needs no library.
     */
    static List<SourceSet> sound() throws IOException {
        List<SourceSet> sets = new ArrayList<>();
        sets.add(of("bases/blitter", Fixture.named("bases/blitter").sources()));
        for (Path golden : folders(RESOURCES.resolve("golden"))) {
            // This one is there for its mistake.
            if (!golden.endsWith("in-error")) {
                Path input = golden.resolve("input");
                sets.add(of(RESOURCES.relativize(input).toString(), Fixture.sourcesBelow(input)));
            }
        }
        for (String machine : MachineSources.names()) {
            SourceSet set = of("machines/" + machine, MachineSources.sources(machine));
            // Templates are no sources yet.
            if (!set.files.isEmpty()) {
                sets.add(set);
            }
        }
        sets.add(withoutLibraries(of("sample-8bit", Fixture.sourcesBelow(SAMPLE))));
        return sets;
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static SourceSet of(String name, Map<String, Path> sources) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, Path> source : sources.entrySet()) {
            texts.put(source.getKey(), Files.readString(source.getValue()));
        }
        return new SourceSet(name, texts);
    }

    /** Leaves out what imports a library, and whatever mentions what was left out. */
    private static SourceSet withoutLibraries(SourceSet set) {
        Map<String, String> remaining = new TreeMap<>(set.files);
        List<String> unwanted = new ArrayList<>(List.of("picocli", "fasterxml", "jline"));
        for (int next = 0; next < unwanted.size(); next++) {
            String name = unwanted.get(next);
            List<String> mentioning =
                    remaining.keySet().stream()
                            .filter(path -> mentions(remaining.get(path), name))
                            .toList();
            for (String path : mentioning) {
                remaining.remove(path);
                unwanted.add(path.replaceFirst(".*/", "").replaceFirst("\\.java$", ""));
            }
        }
        return new SourceSet(set.name, remaining);
    }

    private static boolean mentions(String text, String name) {
        return Token.of(text).stream().anyMatch(token -> token.text().equals(name));
    }

    /** Returns the same sources and others. */
    SourceSet with(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(files);
        all.putAll(others);
        return new SourceSet(name, all);
    }
}
