package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The demonstration, compared with the same picture computed in Java. */
@Timeout(60)
class DemonstrationTest {
    private static final int COLUMNS = 76;
    private static final int ROWS = 24;
    private static final int LIMIT = 48;
    private static final String SHADES = "  ..,,::;;--==++++****oooo%%%%%%%%%%%%&&&&&&&&&&@";

    @Test
    void itGreetsAndPrintsTheMandelbrotSet() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status =
                Main.execute(
                        InputStream.nullInputStream(),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(status).isZero();
        assertThat(err.size()).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("Hello from a 6502.");
        for (int row = 0; row < ROWS; row++) {
            assertThat(lines.get(2 + row)).as("row %d", row).isEqualTo(expectedRow(row));
        }
        assertThat(lines.get(lines.size() - 1)).endsWith("run --help");
    }

    private static String expectedRow(int row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            line.append(SHADES.charAt(iterations(-0x2300 + column * 0xA8, -0x12B0 + row * 0x1A0)));
        }
        return line.toString();
    }

    /** How long the point stays near the origin, in numbers with 12 bits behind the point. */
    private static int iterations(int real, int imaginary) {
        int x = 0;
        int y = 0;
        for (int iteration = 0; iteration < LIMIT; iteration++) {
            int xx = (x * x) >> 12;
            int yy = (y * y) >> 12;
            if (Math.abs(x) >= 0x2000 || Math.abs(y) >= 0x2000 || xx + yy >= 0x4000) {
                return iteration;
            }
            // The program multiplies magnitudes, so it rounds towards zero.
            y = 2 * (x * y / 0x1000) + imaginary;
            x = xx - yy + real;
        }
        return LIMIT;
    }
}
