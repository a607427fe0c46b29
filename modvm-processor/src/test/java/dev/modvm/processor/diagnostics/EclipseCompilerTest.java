package dev.modvm.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.IndependentCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Under the Eclipse compiler every mistake gives the error that it gives under javac: the same
 * text, on the same line. Columns differ, and so may the order.
 */
@IndependentCases
class EclipseCompilerTest {
    /** That compiler knows no place of a record, nor of what it writes into one by itself. */
    private static final Set<String> WITHOUT_PLACE =
            Set.of(
                    "SpecNotInterface.record",
                    "RequestClass",
                    "RequestClass.generic",
                    "component-that-is-a-record");

    @TempDir private Path temporary;

    static Stream<Fixture> mistakes() throws IOException {
        return Stream.concat(
                Fixture.ofCodes().stream(),
                Stream.of(
                        Fixture.named("ten-mistakes"),
                        Fixture.named("members-mixed"),
                        Fixture.named("independent-mistakes")));
    }

    static Stream<Fixture> oddSources() throws IOException {
        return Fixture.inFolder(Fixture.ALL.resolve("odd")).stream();
    }

    static List<Fixture> usersOwnMistakes() throws IOException {
        return Fixture.inFolder(Fixture.ALL.resolve("javac-only"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void givesTheErrorsThatJavacGives(Fixture fixture) throws IOException {
        List<Message> messages = eclipse(fixture);

        assertThat(comparable(ours(messages))).as(fixture.name()).isEqualTo(expected(fixture));
        // It counts the constants of a class, too, whatever has been said of them.
        assertThat(errors(messages))
                .filteredOn(error -> !error.text().startsWith("Too many constants"))
                .allMatch(Message::isOurs);
    }

    @ParameterizedTest
    @MethodSource("oddSources")
    void saysTheSameOfOddSources(Fixture fixture) throws IOException {
        List<Message> javac = FixtureCompiler.javac(temporary.resolve("javac")).compile(fixture);
        List<Message> eclipse = eclipse(fixture);

        assertThat(comparable(ours(eclipse)))
                .as(fixture.name())
                .isEqualTo(placed(fixture, comparable(ours(javac))));
        assertThat(eclipse).noneMatch(message -> message.text().contains("[modvm/Bug]"));
    }

    @ParameterizedTest
    @MethodSource("usersOwnMistakes")
    void leavesMistakesInTheUsersJavaToTheCompiler(Fixture fixture) throws IOException {
        List<Message> messages = eclipse(fixture);

        assertThat(messages).as(fixture.name()).noneMatch(Message::isOurs);
        assertThat(errors(messages)).isNotEmpty();
        assertThat(errors(messages)).noneMatch(error -> error.text().contains("BoardMachine"));
    }

    /** That compiler lets a class that extends itself extend nothing, and says so. */
    @Test
    void readsAClassThatExtendsItselfAsOneThatExtendsNothing() throws IOException {
        assertThat(ours(eclipse(Fixture.named("circle"))))
                .extracting(message -> message.file() + " " + message.text().split(" ", 2)[0])
                .containsExactlyInAnyOrder(
                        "Cpu.java [modvm/BaseMissing]", "Cpu.java [modvm/StepMissing]");
    }

    @ParameterizedTest
    @MethodSource("dev.modvm.processor.diagnostics.Fixture#bases")
    void saysNothingToASoundMachine(Fixture base) throws IOException {
        assertThat(eclipse(base)).isEmpty();
    }

    @Test
    void warnsOfNothingThatTheUserKnows() throws IOException {
        assertThat(eclipse(Fixture.named("suppressed"))).noneMatch(Message::isOurs);
    }

    private List<Message> eclipse(Fixture fixture) throws IOException {
        return FixtureCompiler.eclipse(temporary.resolve("eclipse")).compile(fixture);
    }

    private static List<Message> errors(List<Message> messages) {
        return messages.stream().filter(Message::error).toList();
    }

    private static List<Message> ours(List<Message> messages) {
        return messages.stream().filter(Message::isOurs).toList();
    }

    private static List<String> comparable(List<Message> messages) {
        return comparable(messages.stream().map(Message::expectation));
    }

    private static List<String> expected(Fixture fixture) throws IOException {
        String all = Files.readString(fixture.expectationFile());
        return placed(fixture, comparable(Stream.of(all.split("\n\n", -1))));
    }

    private static List<String> placed(Fixture fixture, List<String> messages) {
        return WITHOUT_PLACE.contains(fixture.name())
                ? messages.stream().map(one -> one.replaceFirst("^.*", ":0")).toList()
                : messages;
    }

    /** Without columns, and without the spaces that javac puts before all lines but the first. */
    private static List<String> comparable(Stream<String> expectations) {
        return expectations
                .map(expectation -> expectation.replaceFirst("(?m)^(.*:\\d+):\\d+$", "$1"))
                .map(expectation -> expectation.replaceAll("(?m)^  ", "").strip())
                .sorted()
                .toList();
    }
}
