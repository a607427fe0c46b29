package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs that are committed are what their scripts build out of their sources. */
@Timeout(120)
class ProgramsMatchSourcesTest {
    @TempDir Path directory;

    @BeforeAll
    static void requireCc65() throws IOException, InterruptedException {
        Cc65.requireVersionOfPrograms();
    }

    @ParameterizedTest
    @CsvSource({
        "programs/build.sh, src/main/resources/dev/modvm/sample/eightbit/programs",
        "programs/sim65/build.sh, src/test/resources/dev/modvm/sample/eightbit/command/sim65"
    })
    void whatIsBuiltIsWhatIsCommitted(String script, Path committed)
            throws IOException, InterruptedException {
        HostProgram.run("sh", script, directory.toString());

        assertThat(names(committed)).isNotEmpty().isEqualTo(names(directory));
        for (String name : names(directory)) {
            assertThat(committed.resolve(name))
                    .as("built by %s, which must be run again", script)
                    .hasSameBinaryContentAs(directory.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
