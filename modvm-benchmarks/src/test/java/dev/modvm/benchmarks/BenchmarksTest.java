package dev.modvm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command works: every figure is measured, if only just. */
@Timeout(120)
class BenchmarksTest {
    @TempDir Path folder;

    @Test
    void writesATableAndAChart() throws IOException, InterruptedException {
        Benchmarks.run(
                Effort.SMOKE, folder, new PrintStream(OutputStream.nullOutputStream(), true));

        List<String> table = Files.readAllLines(folder.resolve("benchmarks.md"));
        assertThat(table)
                .anySatisfy(row -> assertThat(row).matches("\\| memory copy, in ROM \\|.*\\d.*"))
                .anySatisfy(row -> assertThat(row).matches("\\| allocation, .*\\| \\d+ \\|.*"))
                .anySatisfy(row -> assertThat(row).matches("\\| time with idle .*\\| \\d.*"));
        // Its letters are drawn, so there is nothing to read.
        assertThat(folder.resolve("benchmarks.svg"))
                .content()
                .startsWith("<?xml")
                .contains("<path")
                .endsWith("</svg>\n");
    }

    @Test
    void threadedMachinesAreAPartOfThePageOfTheirOwn() throws IOException, InterruptedException {
        Path page = folder.resolve("benchmarks.md");
        Files.writeString(page, "# Before\n");
        for (int time = 0; time < 2; time++) {
            Benchmarks.runThreads(
                    Effort.SMOKE, folder, new PrintStream(OutputStream.nullOutputStream(), true));
        }

        assertThat(page)
                .content()
                .startsWith("# Before\n\n# Threaded machines\n\n")
                .containsOnlyOnce("# Threaded machines");
        assertThat(Files.readAllLines(page))
                .anySatisfy(row -> assertThat(row).matches("\\| typed query : lock \\|.*\\| \\d.*"))
                .anySatisfy(row -> assertThat(row).matches("\\| typed query \\| \\d.*"))
                .anySatisfy(row -> assertThat(row).matches("\\| their largest .*\\d million.*"))
                .noneSatisfy(row -> assertThat(row).matches("\\| .* : lock .*not measured.*"));
    }

    @Test
    void compilesTheSameProjectsInThreeWays() throws IOException, InterruptedException {
        Benchmarks.runCompile(
                Effort.SMOKE, folder, new PrintStream(OutputStream.nullOutputStream(), true));

        // Seconds of each contestant, of every project; one that does not compile fails the run.
        String seconds = "\\d+\\.\\d\\d \\(.*\\)";
        assertThat(Files.readAllLines(folder.resolve("compile-cost.md")))
                .anySatisfy(
                        row ->
                                assertThat(row)
                                        .matches(
                                                "\\| 20 \\| machines of 10 \\|.*( %s \\|){3}"
                                                        .formatted(seconds)))
                .anySatisfy(
                        row ->
                                assertThat(row)
                                        .matches(
                                                "\\| 20 \\| machines of 100 \\|.*( %s \\|){3}"
                                                        .formatted(seconds)))
                // A component for each of Dagger's bindings, and two executions for each machine.
                .anySatisfy(
                        row ->
                                assertThat(row)
                                        .matches(
                                                "\\| 20 \\| machines of 10 \\| 34, \\d+ \\| 6, \\d+ \\|"
                                                        + " 24, \\d+ \\| 22, \\d+ \\|"));
    }

    @Test
    void quartilesAreThoseOfTheFigures() {
        assertThat(Spread.of(List.of(5.0, 1.0, 2.0, 4.0, 3.0))).isEqualTo(new Spread(2, 3, 4));
        assertThat(Spread.of(List.of(1.0, 2.0))).isEqualTo(new Spread(1.25, 1.5, 1.75));
    }
}
