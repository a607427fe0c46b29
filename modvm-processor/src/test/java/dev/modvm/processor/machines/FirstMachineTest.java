package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.machines.GuidePage.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first page of the guide shows the project {@code src/it/first-machine} whole, which Maven
 * builds and runs when everything is verified, and what comes of its mistakes.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FirstMachineTest {
    private static final GuidePage PAGE = new GuidePage("first-machine");
    private static final Path PROJECT = Path.of("src", "it", "first-machine");
    private static final GuideSources SOURCES =
            GuideSources.in(PROJECT.resolve(Path.of("src", "main", "java")));

    @TempDir private Path classes;

    static List<GuidePage.Trial> trials() {
        return PAGE.trials();
    }

    /** Fills in the versions of our own build, as maven-invoker-plugin does. */
    static String filledIn(String pom) {
        String own = CompiledSources.text(Path.of("..", "pom.xml"));
        return Pattern.compile("@(project\\.version|version\\.[\\w.-]+)@")
                .matcher(pom)
                .replaceAll(
                        place ->
                                element(
                                        own,
                                        place.group(1).equals("project.version")
                                                ? "version"
                                                : place.group(1)));
    }

    private static String element(String pom, String name) {
        return Pattern.compile("<" + Pattern.quote(name) + ">([^<]*)<")
                .matcher(pom)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(String kind) {
        return PAGE.blocks(kind).stream().map(Block::text).toList();
    }

    private static String expectedOutput() {
        return CompiledSources.text(PROJECT.resolve("expected-output.txt"));
    }

    @Test
    void showsThePomOfTheProject() {
        String pom = CompiledSources.text(PROJECT.resolve("pom.xml"));
        assertThat(texts("xml")).containsExactly(filledIn(pom));
    }

    @Test
    void showsEachFileOfTheProjectWholeAndNamesIt() {
        assertThat(texts("java").stream().filter(text -> text.startsWith("package")))
                .containsExactlyInAnyOrderElementsOf(SOURCES.files().values());
        SOURCES.files()
                .keySet()
                .forEach(
                        path ->
                                assertThat(PAGE.text())
                                        .contains("`" + path.replace("first/", "") + "`"));
    }

    @Test
    void showsWhatIsGenerated() {
        CompiledSources compiled = SOURCES.compiled();
        String generated = String.join("\n", compiled.generatedSources().values());
        assertThat(texts("java").stream().filter(text -> !text.startsWith("package")))
                .isNotEmpty()
                .allMatch(shown -> GuideSources.containsSqueezed(generated, shown));
        assertThat(texts("markdown"))
                .singleElement()
                .satisfies(
                        shown ->
                                assertThat(compiled.resources().get("first/BoardMachine.md"))
                                        .contains(shown));
    }

    @Test
    void showsTheCommandsThatTheProjectIsRunWith() {
        String goals = CompiledSources.text(PROJECT.resolve("invoker.properties"));
        assertThat(texts("sh"))
                .anyMatch(command -> command.equals("mvn -q compile exec:java\n"))
                .filteredOn(command -> command.contains("exec:java"))
                .allMatch(command -> goals.contains(command.replace("mvn -q ", " ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first.Main", "first.Threads"})
    void showsWhatTheMachinePrints(String mainClass) throws IOException, InterruptedException {
        assertThat(texts("text")).containsExactly(expectedOutput());
        assertThat(SOURCES.run(mainClass, classes)).isEqualTo(expectedOutput());
    }

    @ParameterizedTest
    @MethodSource("trials")
    void showsWhatComesOfAMistake(GuidePage.Trial trial) throws IOException, InterruptedException {
        GuideSources mistaken = SOURCES.changed(trial.change().text());
        List<Diagnostic<? extends JavaFileObject>> diagnostics = mistaken.diagnostics();
        String seen =
                diagnostics.isEmpty()
                        ? mistaken.run("first.Main", classes)
                        : diagnostics.stream()
                                .map(FirstMachineTest::asMavenPrintsIt)
                                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(seen).isEqualTo(trial.result().text());
    }

    private static String asMavenPrintsIt(Diagnostic<? extends JavaFileObject> diagnostic) {
        return String.format(
                Locale.ROOT,
                "[ERROR] /home/you/first-machine/src/main/java/%s:[%d,%d] %s",
                diagnostic.getSource().getName().replaceFirst("^/", ""),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getMessage(Locale.ROOT));
    }

    @Test
    void everyBlockIsOfAKindThatIsChecked() {
        assertThat(PAGE.blocks())
                .extracting(Block::info)
                .isSubsetOf(
                        Stream.of("java", "xml", "sh", "text", "diff", "markdown")
                                .collect(Collectors.toSet()));
    }
}
