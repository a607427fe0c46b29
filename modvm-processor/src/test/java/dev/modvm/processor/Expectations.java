package dev.modvm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What tests expect, where it is kept in files. {@code mvn test -Dmodvm.regenerate=true} writes the
 * files instead of comparing with them. It runs only the tests with the tag {@link #TAG}: each
 * class of tests that uses this one has it.
 */
public final class Expectations {
    /** The tag of the tests that have such files. */
    public static final String TAG = "expectations";

    private static final boolean WRITE = Boolean.getBoolean("modvm.regenerate");

    private Expectations() {}

    /**
     * Compares a text with a file, or writes it there.
     *
     * @param actual the text
     * @param file the file
     * @throws IOException if the file cannot be read or written
     */
    public static void assertExpected(String actual, Path file) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).hasContent(actual);
    }

    /**
     * Compares texts with all files in a folder and below, or makes these the only files there.
     *
     * @param actual the texts, by the paths of their files from the folder
     * @param folder the folder; it need not exist where there is no text
     * @throws IOException if a file cannot be read or written
     */
    public static void assertExpected(Map<String, String> actual, Path folder) throws IOException {
        if (WRITE) {
            for (String stale : texts(folder).keySet()) {
                Files.delete(folder.resolve(stale));
            }
            for (Map.Entry<String, String> text : actual.entrySet()) {
                Path file = folder.resolve(text.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.getValue());
            }
        }
        assertThat(actual).isEqualTo(texts(folder));
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(
                            folder.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file));
                }
            }
        }
        return texts;
    }
}
