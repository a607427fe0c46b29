package dev.modvm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One command writes all expectations anew: see {@code CONTRIBUTING.md}. */
class ExpectationsTest {
    private static final Path ROOT = Path.of("..");

    /** The command runs the tests with the tag only, so that a test without it would be missed. */
    @Test
    void eachTestThatHasExpectationsInFilesHasTheTag() throws IOException {
        List<Path> tests = new ArrayList<>();
        List<Path> tagged = new ArrayList<>();
        for (Path test : testClasses()) {
            String text = Files.readString(test);
            if (text.contains("Expectations.assert") || text.contains("\"modvm.regenerate\"")) {
                tests.add(test);
            }
            if (text.contains("\n@Tag(Expectations.TAG)\n")
                    || text.contains("\n@Tag(\"" + Expectations.TAG + "\")\n")) {
                tagged.add(test);
            }
        }
        assertThat(tests).hasSizeGreaterThan(3).isEqualTo(tagged);
    }

    @Test
    void theCommandIsThatOfTheGuideForContributors() throws IOException {
        assertThat(Files.readString(ROOT.resolve("CONTRIBUTING.md")))
                .contains("`mvn test -Dmodvm.regenerate=true`");
        assertThat(Files.readString(ROOT.resolve("pom.xml")))
                .containsSubsequence(
                        "<name>modvm.regenerate</name>",
                        "<groups>" + Expectations.TAG + "</groups>");
    }

    private static List<Path> testClasses() throws IOException {
        List<Path> classes = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.sorted().toList()) {
                Path sources = module.resolve("src/test/java");
                if (Files.isDirectory(sources)) {
                    try (Stream<Path> files = Files.walk(sources)) {
                        files.filter(file -> file.toString().endsWith("Test.java"))
                                .filter(file -> !file.endsWith("ExpectationsTest.java"))
                                .sorted()
                                .forEach(classes::add);
                    }
                }
            }
        }
        return classes;
    }
}
