package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between the pages of the checkout, and to its files, lead somewhere. */
class LinksTest {
    private static final Path ROOT = Path.of("..");

    private static final Pattern CODE =
            Pattern.compile("^```.*?^```$|`[^`\n]*`", Pattern.DOTALL | Pattern.MULTILINE);

    /** {@code [text](target)}, and {@code [name]: target} at the start of a line. */
    private static final Pattern TARGET =
            Pattern.compile("\\]\\(([^)]+)\\)|^\\[[^]]+]: +(\\S+)", Pattern.MULTILINE);

    /** {@code [text][name]}. */
    private static final Pattern USE = Pattern.compile("]\\[([^]]+)]");

    private static final Pattern DEFINITION = Pattern.compile("^\\[([^]]+)]: ", Pattern.MULTILINE);

    private static final Pattern HEADING = Pattern.compile("^#+ +(.+)$", Pattern.MULTILINE);

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "sample-8bit/README.md")
                                    .map(ROOT::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    /** A page's text, without its code: what looks like a link there is none. */
    private static String prose(Path page) {
        return CODE.matcher(CompiledSources.text(page)).replaceAll("");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    private static List<String> targets(Path page) {
        return TARGET.matcher(prose(page))
                .results()
                .map(
                        (MatchResult match) ->
                                match.group(1) == null ? match.group(2) : match.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .toList();
    }

    /** The anchors that GitHub makes of a page's headings. */
    private static List<String> anchors(Path page) {
        return found(HEADING, CompiledSources.text(page).replaceAll("(?ms)^```.*?^```$", ""))
                .stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", ""))
                .map(heading -> heading.replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFileAndToAHeadingOfIt(Path page) {
        assertThat(targets(page))
                .allSatisfy(
                        target -> {
                            String[] parts = target.split("#", 2);
                            Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
                            assertThat(file).exists();
                            if (parts.length == 2) {
                                assertThat(anchors(file)).contains(parts[1]);
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNameOfALinkIsUsedAndDefined(Path page) {
        String prose = prose(page);
        assertThat(found(DEFINITION, prose)).doesNotHaveDuplicates();
        assertThat(found(USE, prose)).hasSameElementsAs(found(DEFINITION, prose));
    }
}
