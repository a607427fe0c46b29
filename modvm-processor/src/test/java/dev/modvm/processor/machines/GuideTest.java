package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guide shows code that compiles, and what it tells. The code of a page {@code threads.md} is
 * in the scenario {@code threads-guide}; a block {@code ```text ring} is what {@code
 * threads.Scenario.ring} returns, in both executions.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide");

    private static final String OUTPUT = "text ";

    /** A block of code on a page: what is said of it, and its text. */
    private record Block(String info, String text) {}

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.replaceFirst("\\.md$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<Arguments> outputs() throws IOException {
        return pages().flatMap(GuideTest::outputsOf);
    }

    private static Stream<Arguments> outputsOf(String page) {
        return blocks(page).stream()
                .filter(block -> block.info().startsWith(OUTPUT))
                .flatMap(
                        block ->
                                Arrays.stream(Execution.values())
                                        .map(
                                                execution ->
                                                        Arguments.of(
                                                                page,
                                                                block.info()
                                                                        .substring(OUTPUT.length()),
                                                                block.text().strip(),
                                                                execution)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockIsCodeOfTheScenarioOrWhatItTells(String page) {
        String sources = squeezed(sources(page));
        List<Block> blocks = blocks(page);
        assertThat(blocks).extracting(Block::info).contains("java");
        assertThat(blocks)
                .allSatisfy(
                        block -> {
                            if (block.info().equals("java")) {
                                assertThat(sources.contains(squeezed(block.text())))
                                        .as(block.text())
                                        .isTrue();
                            } else {
                                assertThat(block.info()).matches(OUTPUT + "\\w+");
                            }
                        });
    }

    @ParameterizedTest(name = "{0} {1} {3}")
    @MethodSource("outputs")
    void theScenarioTellsWhatThePageSays(
            String page, String method, String shown, Execution execution) {
        assertThat(
                        CompiledSources.ofScenario(page + "-guide")
                                .tell(page + ".Scenario", method, execution))
                .isEqualTo(shown);
    }

    private static List<Block> blocks(String page) {
        return Pattern.compile("^```([^\n]*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(CompiledSources.text(GUIDE.resolve(page + ".md")))
                .results()
                .map((MatchResult match) -> new Block(match.group(1).strip(), match.group(2)))
                .toList();
    }

    private static String sources(String page) {
        try (Stream<Path> files = Files.walk(CompiledSources.folder(page + "-guide"))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(CompiledSources::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Indentation differs between a page and a nested class. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
