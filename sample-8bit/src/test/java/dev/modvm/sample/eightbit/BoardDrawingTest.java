package dev.modvm.sample.eightbit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The README shows the board as it is. {@code mvn test -Dmodvm.regenerate=true} writes the drawing
 * into the README instead of comparing it.
 */
@Tag("expectations")
class BoardDrawingTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN =
            "<!-- drawing of ConsoleBoard: BoardDrawingTest keeps it current -->\n";
    private static final String END = "<!-- end of the drawing -->\n";

    @Test
    void theReadmeShowsTheBoard() throws IOException {
        String readme = Files.readString(README, UTF_8);
        assertThat(readme).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        String drawing = "\n" + drawing() + "\n";
        if (Boolean.getBoolean("modvm.regenerate")) {
            readme = readme.substring(0, begin) + drawing + readme.substring(end);
            Files.writeString(README, readme, UTF_8);
            end = begin + drawing.length();
        }
        assertThat(readme.substring(begin, end)).isEqualTo(drawing);
    }

    /** The sections of the drawing, as sections of a chapter of the README. */
    private static String drawing() throws IOException {
        try (InputStream resource =
                ConsoleBoardMachine.class.getResourceAsStream("ConsoleBoardMachine.md")) {
            assertThat(resource).isNotNull();
            String text = new String(resource.readAllBytes(), UTF_8);
            return text.substring(text.indexOf("## ")).replaceAll("(?m)^## ", "### ");
        }
    }
}
