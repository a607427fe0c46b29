package dev.modvm.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modvm.processor.IndependentCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** In a build tool that wraps the compiler, users are told what they are told without it. */
@IndependentCases
class WrappedCompilerTest {
    private static final String NOTE = "[modvm/Note] ";

    @TempDir private Path temporary;

    static Stream<Wrapping> transparent() {
        return Stream.of(Wrapping.values()).filter(wrapping -> wrapping != Wrapping.HIDDEN);
    }

    /** The lengths of arrays and the order of the messages are what the compiler itself tells. */
    @ParameterizedTest
    @MethodSource("transparent")
    void tellsWhatJavacTellsByItself(Wrapping wrapping) throws IOException {
        for (String fixture :
                List.of(
                        "MappedBeyondMemory",
                        "MappedBeyondMemory.constant",
                        "ten-mistakes",
                        "members-mixed")) {
            assertThat(ours(wrapped("javac", wrapping, fixture)))
                    .as(fixture)
                    .isNotEmpty()
                    .isEqualTo(ours(javac().compile(Fixture.named(fixture))));
        }
    }

    @ParameterizedTest
    @MethodSource("transparent")
    void tellsWhatTheEclipseCompilerTellsByItself(Wrapping wrapping) throws IOException {
        for (String fixture : List.of("MappedBeyondMemory", "ten-mistakes", "members-mixed")) {
            assertThat(ours(wrapped("eclipse", wrapping, fixture)))
                    .as(fixture)
                    .isNotEmpty()
                    .isEqualTo(ours(eclipse().compile(Fixture.named(fixture))));
        }
    }

    @ParameterizedTest
    @MethodSource("transparent")
    void seesThatASourceIsCompact(Wrapping wrapping) throws IOException {
        assumeTrue(Runtime.version().feature() >= 25);
        assertThat(wrapped("javac", wrapping, "compact-source").stream().filter(Message::error))
                .singleElement()
                .matches(error -> error.text().startsWith("[modvm/Inaccessible] The class around"));
    }

    @Test
    void seesThatASourceIsCompactUnderTheEclipseCompiler() throws IOException {
        assumeTrue(Runtime.version().feature() >= 25);
        assertThat(
                        FixtureCompiler.eclipse(temporary, 25)
                                .compile(Fixture.named("compact-source"))
                                .stream()
                                .filter(Message::error))
                .singleElement()
                .matches(error -> error.text().startsWith("[modvm/Inaccessible] The class around"));
    }

    /** A machine with an array that is too short compiles, and then it is refused when built. */
    @Test
    void saysOnceWhatIsNotCheckedWhereTheSourcesAreHidden() throws IOException {
        assertThat(wrapped("javac", Wrapping.HIDDEN, "MappedBeyondMemory"))
                .singleElement()
                .matches(note -> !note.error() && note.text().startsWith(NOTE));
        assertThat(wrapped("javac", Wrapping.HIDDEN, "ten-mistakes"))
                .filteredOn(Message::isOurs)
                .hasSize(11);
    }

    @ParameterizedTest
    @EnumSource(Wrapping.class)
    void saysNothingWithoutAnythingOfOurs(Wrapping wrapping) throws IOException {
        assertThat(wrapped("javac", wrapping, "local")).noneMatch(Message::isOurs);
    }

    private List<Message> wrapped(String compiler, Wrapping wrapping, String fixture)
            throws IOException {
        return (compiler.equals("javac") ? javac() : eclipse())
                .with(wrapping::around)
                .compile(Fixture.named(fixture));
    }

    private FixtureCompiler javac() {
        return FixtureCompiler.javac(temporary.resolve("javac"));
    }

    private FixtureCompiler eclipse() {
        return FixtureCompiler.eclipse(temporary.resolve("eclipse"));
    }

    private static List<String> ours(List<Message> messages) {
        return messages.stream().filter(Message::isOurs).map(Message::expectation).toList();
    }
}
