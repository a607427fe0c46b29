package dev.modvm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An installed JDK.
 *
 * @param feature its feature release, such as 17
 * @param version its whole version
 * @param home where it is installed
 */
record Jdk(int feature, String version, Path home) {
    private static final Set<Integer> MEASURED = Set.of(17, 25);

    /**
     * Finds the JDKs to measure on: 17 and 25, as far as they are installed beside the one that
     * runs this.
     *
     * @return at least one, that which runs this if there is no other; oldest first
     * @throws IOException if the folder cannot be read
     */
    static List<Jdk> find() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        List<Jdk> found = new ArrayList<>();
        Set<Integer> features = new HashSet<>();
        try (Stream<Path> folders = Files.list(own.getParent())) {
            for (Path folder : folders.sorted().toList()) {
                Jdk jdk = Files.isDirectory(folder) ? read(folder) : null;
                if (jdk != null && MEASURED.contains(jdk.feature) && features.add(jdk.feature)) {
                    found.add(jdk);
                }
            }
        }
        if (found.isEmpty()) {
            found.add(
                    new Jdk(Runtime.version().feature(), System.getProperty("java.version"), own));
        }
        found.sort(Comparator.comparing(Jdk::feature));
        return found;
    }

    private static @org.jspecify.annotations.Nullable Jdk read(Path folder) throws IOException {
        Path release = folder.resolve("release");
        if (!Files.isReadable(release) || !Files.isExecutable(folder.resolve("bin/java"))) {
            return null;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        String feature = version.split("[.+-]", 2)[0];
        return feature.matches("[0-9]+")
                ? new Jdk(Integer.parseInt(feature), version, folder)
                : null;
    }

    @Override
    public String toString() {
        return "Java " + feature;
    }

    /** Tells whether it has virtual threads, which came with Java 21. */
    boolean hasVirtualThreads() {
        return feature >= 21;
    }
}
