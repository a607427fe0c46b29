package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.MachineSources;
import dev.modvm.processor.machines.GuidePage.Block;
import dev.modvm.processor.machines.GuidePage.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guide shows code that compiles, and what it tells. The code of a page {@code threads.md} is
 * in the scenario {@code threads-guide}; a block {@code ```text ring} is what {@code
 * threads.Scenario.ring} returns, in both executions. A block {@code ```diff} is a change of this
 * code: the block behind it is what the compiler says then, or, if it names a method, what that
 * returns. A block {@code ```java generated} and one {@code ```markdown} are of what is generated.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GuideTest {
    /**
     * Their code is that of a project: their tests are classes of their own, or said on the page.
     */
    private static final List<String> PROJECTS =
            List.of("first-machine", "kotlin-and-gradle", "testing");

    static List<GuidePage> pages() throws IOException {
        return GuidePage.all();
    }

    static Stream<GuidePage> pagesWithScenario() throws IOException {
        return pages().stream().filter(page -> !PROJECTS.contains(page.name()));
    }

    static Stream<Arguments> outputs() throws IOException {
        return pagesWithScenario()
                .flatMap(
                        page ->
                                page.blocks("text").stream()
                                        .flatMap(block -> inBothExecutions(page, block)));
    }

    private static Stream<Arguments> inBothExecutions(GuidePage page, Object what) {
        return Arrays.stream(Execution.values())
                .map(execution -> Arguments.of(page, what, execution));
    }

    static Stream<Arguments> trials() throws IOException {
        return pagesWithScenario()
                .flatMap(
                        page ->
                                page.trials().stream()
                                        .flatMap(trial -> inBothExecutions(page, trial)));
    }

    private static GuideSources sources(GuidePage page) {
        return GuideSources.in(MachineSources.folder(page.scenario()));
    }

    private static String told(
            CompiledSources compiled, GuidePage page, Block block, Execution execution) {
        return compiled.tell(page.name() + ".Scenario", block.argument(), execution);
    }

    @ParameterizedTest
    @MethodSource("pagesWithScenario")
    void everyBlockIsCodeOfTheScenarioOrWhatBecomesOfIt(GuidePage page) {
        GuideSources sources = sources(page);
        CompiledSources compiled = CompiledSources.ofScenario(page.scenario());
        String generated =
                Stream.of(compiled.generatedSources(), compiled.resources())
                        .flatMap(texts -> texts.values().stream())
                        .collect(Collectors.joining("\n"));
        assertThat(page.blocks()).extracting(Block::info).contains("java");
        assertThat(page.blocks())
                .allSatisfy(
                        block -> {
                            if (block.is("java")) {
                                assertThat(sources.contain(block.text())).as(block.text()).isTrue();
                            } else if (block.is("java generated") || block.is("markdown")) {
                                assertThat(GuideSources.containsSqueezed(generated, block.text()))
                                        .as(block.text())
                                        .isTrue();
                            } else {
                                assertThat(block.info()).matches("diff|text( \\w+)?");
                            }
                        });
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("outputs")
    void theScenarioTellsWhatThePageSays(GuidePage page, Block block, Execution execution) {
        CompiledSources compiled = CompiledSources.ofScenario(page.scenario());
        assertThat(told(compiled, page, block, execution)).isEqualTo(block.text().strip());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("trials")
    void aChangeHasTheEffectThatThePageSays(GuidePage page, Trial trial, Execution execution) {
        GuideSources changed = sources(page).changed(trial.change().text());
        String effect =
                trial.result().argument().isEmpty()
                        ? changed.diagnostics().stream()
                                .map(GuideTest::asJavacPrintsIt)
                                .collect(Collectors.joining("\n"))
                        : told(changed.compiled(), page, trial.result(), execution);
        assertThat(effect).isEqualTo(trial.result().text().strip());
    }

    private static String asJavacPrintsIt(Diagnostic<? extends JavaFileObject> diagnostic) {
        return String.format(
                Locale.ROOT,
                "%s:%d: %s: %s",
                Path.of(diagnostic.getSource().getName()).getFileName(),
                diagnostic.getLineNumber(),
                diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning",
                diagnostic.getMessage(Locale.ROOT));
    }

    @Test
    void theIndexLeadsToEveryPageAndTheReadmeToTheIndex() throws IOException {
        String index = new GuidePage("README").text();
        assertThat(pages())
                .allSatisfy(page -> assertThat(index).contains("](" + page.name() + ".md)"));
        assertThat(CompiledSources.text(Path.of("..", "README.md")))
                .contains("](docs/guide/README.md)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageEndsWithWhereToGoNext(GuidePage page) {
        String text = page.text();
        assertThat(text).contains("\n## Where to go next\n");
        assertThat(text.substring(text.lastIndexOf("\n## "))).contains("Where to go next", "](");
    }
}
