package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of speeds, and what is refused. */
@Timeout(120)
class BenchCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int execute(String... arguments) {
        return Main.execute(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    @Test
    void bothExecutionsAreMeasured() {
        assertThat(execute("bench", "--runs=2")).isZero();

        assertThat(err.size()).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("Execution +Median MHz +Lowest +Highest +Ratio");
        assertThat(lines.get(1)).matches("fused +\\d+\\.\\d +\\d+\\.\\d +\\d+\\.\\d +1\\.00");
        assertThat(lines.get(2))
                .matches("threaded +\\d+\\.\\d +\\d+\\.\\d +\\d+\\.\\d +\\d+\\.\\d\\d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--runs=0 | '0' is not a number of runs; write one from 1 to 1000",
                "--runs=1001 | '1001' is not a number of runs",
                "--runs=many | 'many' is not a number of runs",
                "--run=1 | did you mean '--runs'?",
                "leftover | 'leftover'",
            })
    void wrongUsageIsRefused(String option, String expected) {
        assertThat(execute("bench", option)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("sample-8bit: ")
                .contains(expected);
        assertThat(out.size()).isZero();
    }
}
