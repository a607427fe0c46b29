package dev.modvm.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sources of machines without a mistake. Each package of the module {@code modvm-machines} is a
 * machine, or several; its tests run them. A folder of {@code src/test/resources/machines} has what
 * is no source of a module: code of the guide, what is in the package without a name, templates,
 * and what Kotlin's kapt makes.
 */
public final class MachineSources {
    private static final Path PACKAGES = Path.of("..", "modvm-machines", "src", "main", "java");
    private static final Path FOLDERS = Path.of("src", "test", "resources", "machines");

    private MachineSources() {}

    /** Returns the names of all packages and folders, sorted. */
    public static List<String> names() {
        return Stream.of(PACKAGES, FOLDERS).flatMap(MachineSources::namesIn).sorted().toList();
    }

    private static Stream<String> namesIn(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries
                    .filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Returns the folder that the sources are in, and below.
     *
     * @param name a package, or a folder by its path from {@code src/test/resources/machines}
     */
    public static Path folder(String name) {
        return root(name).equals(PACKAGES) ? PACKAGES.resolve(name) : root(name);
    }

    /**
     * Returns the sources, by their paths: {@code time/Scenario.java}.
     *
     * @param name a package, or a folder by its path from {@code src/test/resources/machines}
     */
    public static SortedMap<String, Path> sources(String name) {
        SortedMap<String, Path> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder(name))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(
                            file ->
                                    sources.put(
                                            root(name)
                                                    .relativize(file)
                                                    .toString()
                                                    .replace('\\', '/'),
                                            file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }

    private static Path root(String name) {
        Path folder = FOLDERS.resolve(name);
        return Files.isDirectory(folder) ? folder : PACKAGES;
    }
}
