package dev.modvm.processor.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sources of a folder, laid over those of its base. A source of the folder takes the place of
 * the base's source with the same path; any other source of the folder is added.
 *
 * <p>The base is the sound machine {@code fixtures/bases/board}, unless the folder has a file
 * {@code base.txt}. That file has one line: the name of another base, and the sources of it that
 * are left out: {@code blitter without Gpu.java Blit.java}. The base {@code nothing} has no source.
 *
 * @param folder the folder
 */
record Overlay(Path folder) {
    static final Path BASES = Fixture.ALL.resolve("bases");

    private static final String NAME_OF_BASE = "base.txt";

    /** Returns the sources, by their paths below the folder or its base: {@code parts/Cpu.java}. */
    SortedMap<String, Path> sources() throws IOException {
        SortedMap<String, Path> sources = inherited();
        sources.putAll(own());
        return sources;
    }

    /** Returns the sources that the folder itself has. */
    SortedMap<String, Path> own() throws IOException {
        return Fixture.sourcesBelow(folder);
    }

    /** Returns the sources that the folder's base has, but for those that are left out. */
    SortedMap<String, Path> inherited() throws IOException {
        String[] words = base().strip().split(" +");
        SortedMap<String, Path> inherited =
                words[0].equals("nothing")
                        ? new TreeMap<>()
                        : new Overlay(existing(BASES.resolve(words[0]))).sources();
        if (words.length > 1) {
            require(words.length > 2 && words[1].equals("without"), "[base] without [sources]");
            for (String absent : Arrays.asList(words).subList(2, words.length)) {
                require(inherited.remove(absent) != null, "a source of " + words[0]);
            }
        }
        return inherited;
    }

    private String base() throws IOException {
        Path file = folder.resolve(NAME_OF_BASE);
        return Files.exists(file) ? Files.readString(file) : "board";
    }

    private Path existing(Path base) throws IOException {
        require(Files.isDirectory(base), "one of " + names());
        return base;
    }

    private static String names() throws IOException {
        try (Stream<Path> bases = Files.list(BASES)) {
            return bases.map(base -> base.getFileName().toString()).sorted().toList().toString();
        }
    }

    private void require(boolean condition, String expected) throws IOException {
        if (!condition) {
            throw new IllegalStateException(
                    "%s says \"%s\"; expected %s"
                            .formatted(folder.resolve(NAME_OF_BASE), base().strip(), expected));
        }
    }
}
