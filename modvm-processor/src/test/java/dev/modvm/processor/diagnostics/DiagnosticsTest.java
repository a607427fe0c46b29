package dev.modvm.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.Expectations;
import dev.modvm.processor.IndependentCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake gives one error, in its place, with its text. */
@Tag(Expectations.TAG)
@IndependentCases
class DiagnosticsTest {
    private static final String LINT = "-Xlint:all,-options";

    /** Has javac go on where it would stop, as Error Prone does: also with what is no Java. */
    private static final String GOING_ON = "-XDshould-stop.ifError=FLOW";

    /** Here what does not exist is named by the spec itself, so that the machine is to wait. */
    private static final Set<String> NAMED_BY_SPECS = Set.of("spec-accessor", "list-accessor");

    @TempDir private Path temporary;

    static List<Fixture> mistakes() throws IOException {
        return Fixture.ofCodes();
    }

    static List<Fixture> usersOwnMistakes() throws IOException {
        return Fixture.inFolder(Fixture.ALL.resolve("javac-only"));
    }

    static List<Fixture> unfinishedSources() throws IOException {
        return Fixture.inFolder(Fixture.ALL.resolve("unfinished"));
    }

    static List<Fixture> oddSources() throws IOException {
        return Fixture.inFolder(Fixture.ALL.resolve("odd"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void oneMistakeGivesOneMessage(Fixture fixture) throws IOException {
        List<Message> messages = compile(fixture);

        assertThat(messages.stream().filter(message -> message.error() || message.isOurs()))
                .hasSize(1)
                .allMatch(Message::isOurs)
                .allMatch(message -> message.error() != fixture.diagnostic().isWarning())
                .allMatch(message -> message.text().startsWith("[modvm/" + fixture.code() + "] "));
        assertThat(markedLines(messages)).isEqualTo(fixture.markedLines());
        assertExpected(fixture, messages);
    }

    @Test
    void warnsOfNothingThatTheUserKnows() throws IOException {
        assertThat(compile(Fixture.named("suppressed"), "-Werror")).isEmpty();
    }

    @Test
    void everyCodeHasAFixtureAndEveryFixtureACode() throws IOException {
        Set<String> codes =
                Arrays.stream(Diagnostic.values())
                        .map(Diagnostic::code)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> fixtures =
                Fixture.ofCodes().stream()
                        .map(Fixture::code)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(fixtures).isEqualTo(codes);
    }

    /**
     * The second has types, fields and methods of one class in turns; the third has mistakes in
     * components beside what they lack of each other.
     */
    @ParameterizedTest
    @CsvSource({"ten-mistakes, 10", "members-mixed, 9", "independent-mistakes, 4"})
    void eachOfManyMistakesGivesOneError(String name, int count) throws IOException {
        Fixture fixture = Fixture.named(name);
        List<Message> messages = compile(fixture);

        assertThat(errors(messages)).hasSize(count).allMatch(Message::isOurs);
        assertThat(errors(messages))
                .isSortedAccordingTo(
                        Comparator.comparing(Message::file)
                                .thenComparing(Message::line)
                                .thenComparing(Message::column));
        assertThat(markedLines(messages)).isEqualTo(fixture.markedLines());
        assertExpected(fixture, messages);
    }

    @ParameterizedTest
    @MethodSource("usersOwnMistakes")
    void leavesMistakesInTheUsersJavaToTheCompiler(Fixture fixture) throws IOException {
        List<Message> messages = compile(fixture);

        assertThat(messages).noneMatch(Message::isOurs);
        assertThat(errors(messages)).hasSize(1);
        assertThat(errors(messages).get(0).code()).startsWith("compiler.err.cant.resolve");
        assertThat(errors(messages).get(0).text()).doesNotContain("BoardMachine");
        assertThat(messages)
                .filteredOn(message -> message.text().contains("created in the last round"))
                .hasSize(NAMED_BY_SPECS.contains(fixture.name()) ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("unfinishedSources")
    void leavesWhatTheCompilerStumblesOverToTheCompiler(Fixture fixture) throws IOException {
        List<Message> errors = errors(FixtureCompiler.javac(temporary).compile(fixture, GOING_ON));

        assertThat(errors).isNotEmpty().noneMatch(Message::isOurs);
        assertThat(errors).extracting(Message::file).isSubsetOf(fixture.sources().keySet());
        assertThat(errors(compile(fixture))).isNotEmpty().noneMatch(Message::isOurs);
    }

    @Test
    void saysNothingBesideAMisspeltAnnotation() throws IOException {
        List<Message> errors = errors(compile(Fixture.named("misspelt-annotation")));

        assertThat(errors).hasSize(1).noneMatch(Message::isOurs);
    }

    /** Since Java 25 a file may do without a class, whose name is then nobody's to use. */
    @Test
    void saysThatTheClassOfACompactSourceHasNoName() throws IOException {
        Fixture fixture = Fixture.named("compact-source");
        List<Message> errors = errors(compile(fixture));

        if (Runtime.version().feature() >= 25) {
            assertThat(errors).hasSize(1);
            assertThat(markedLines(errors)).isEqualTo(fixture.markedLines());
            assertThat(errors.get(0).text())
                    .startsWith("[modvm/Inaccessible] The class around Board is not accessible")
                    .contains("class Main { ... }");
        } else {
            assertThat(errors).isNotEmpty().noneMatch(Message::isOurs);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.modvm.processor.diagnostics.Fixture#bases")
    void saysNothingToASoundMachine(Fixture base) throws IOException {
        assertThat(compile(base, LINT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oddSources")
    void reportsOddSourcesAsMistakesInThem(Fixture fixture) throws IOException {
        List<Message> errors = errors(compile(fixture));

        assertThat(errors).isNotEmpty().allMatch(Message::isOurs);
        assertThat(errors).noneMatch(error -> error.text().contains("[modvm/Bug]"));
        assertThat(errors).noneMatch(error -> error.file().isEmpty());
        assertThat(errors).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "circle"})
    void keepsSilentAboutWhatIsNoComponent(String name) throws IOException {
        assertThat(compile(Fixture.named(name))).noneMatch(Message::isOurs);
    }

    private List<Message> compile(Fixture fixture, String... options) throws IOException {
        return FixtureCompiler.javac(temporary).compile(fixture, options);
    }

    private static List<Message> errors(List<Message> messages) {
        return messages.stream().filter(Message::error).toList();
    }

    private static List<String> markedLines(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.error() || message.isOurs())
                .map(message -> message.file() + ":" + message.line())
                .sorted()
                .toList();
    }

    private static void assertExpected(Fixture fixture, List<Message> messages) throws IOException {
        String actual =
                messages.stream()
                        .filter(message -> message.error() || message.isOurs())
                        .map(Message::expectation)
                        .collect(Collectors.joining("\n"));
        Expectations.assertExpected(actual, fixture.expectationFile());
    }
}
