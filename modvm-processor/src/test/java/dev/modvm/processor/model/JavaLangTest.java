package dev.modvm.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever generated code mentions of {@code java.lang} is looked for in the user's package. */
class JavaLangTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Pattern NO_CODE =
            Pattern.compile("/\\*.*?\\*/|//[^\n]*+|\"(?:[^\"\\\\]++|\\\\.)*+\"", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?<![.\\w])[A-Z]\\w*");

    @Test
    void allThatGeneratedCodeMentionsIsKnown() throws IOException {
        Set<String> ofJavaLang = classesOfJavaLang();
        Set<String> mentioned = new TreeSet<>();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            for (Path file :
                    files.filter(path -> path.toString().contains("expected"))
                            .filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                Matcher words =
                        WORD.matcher(NO_CODE.matcher(Files.readString(file)).replaceAll(" "));
                while (words.find()) {
                    mentioned.add(words.group());
                }
            }
        }
        mentioned.retainAll(ofJavaLang);
        assertThat(mentioned).contains("Override", "Throwable");
        assertThat(JavaLang.MENTIONED).containsAll(mentioned);
        assertThat(ofJavaLang).containsAll(JavaLang.MENTIONED);
    }

    private static Set<String> classesOfJavaLang() throws IOException {
        Path folder =
                FileSystems.getFileSystem(URI.create("jrt:/"))
                        .getPath("modules", "java.base", "java", "lang");
        try (Stream<Path> classes = Files.list(folder)) {
            return classes.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.replace(".class", ""))
                    .collect(Collectors.toSet());
        }
    }
}
