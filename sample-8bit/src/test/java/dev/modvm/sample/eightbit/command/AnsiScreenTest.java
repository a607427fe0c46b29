package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The control sequences that a screen of 4 columns and 3 rows sends. */
class AnsiScreenTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private AnsiScreen screen;

    @BeforeEach
    void openScreen() throws IOException {
        screen = AnsiScreen.open(terminal, 4, 3);
        assertThat(sent()).isEqualTo("^[[?1049h^[[?25l^[[0m^[[2J");
    }

    /** What has been sent since the last call, with ^[ for the byte that begins a sequence. */
    private String sent() {
        String sequence = terminal.toString(StandardCharsets.ISO_8859_1).replace("\33", "^[");
        terminal.reset();
        return sequence;
    }

    private void draw(String cells) throws IOException {
        screen.draw(cells.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void theFirstFrameIsDrawnInFull() throws IOException {
        draw("abcdefghijkl");

        assertThat(sent()).isEqualTo("^[[1;1Habcd^[[2;1Hefgh^[[3;1Hijkl");
    }

    @Test
    void thenOnlyWhatChanges() throws IOException {
        draw("abcdefghijkl");
        sent();

        draw("abcdefghijkl");
        assertThat(sent()).isEmpty();

        draw("aBCdefghijkL");
        assertThat(sent()).isEqualTo("^[[1;2HBC^[[3;4HL");
    }

    @Test
    void aRunThatGoesOnInTheNextRowIsPositionedThere() throws IOException {
        draw("abcdefghijkl");
        sent();

        draw("abcDEfghijkl");
        assertThat(sent()).isEqualTo("^[[1;4HD^[[2;1HE");
    }

    @Test
    void bitSevenIsReverse() throws IOException {
        draw("abcdefghijkl");
        sent();

        draw("a\u00E2\u00E3defghij\u00EBl");
        assertThat(sent()).isEqualTo("^[[1;2H^[[7mbc^[[3;3Hk^[[27m");

        draw("abcdefghijkl");
        assertThat(sent()).isEqualTo("^[[1;2Hbc^[[3;3Hk");
    }

    @Test
    void whatATerminalWouldObeyIsASpace() throws IOException {
        draw("\33\177\0\u009B\u00FF c\n\t\rgh");

        assertThat(sent()).isEqualTo("^[[1;1H   ^[[7m ^[[2;1H ^[[27m c ^[[3;1H  gh");
    }

    @Test
    void aSpoiltScreenIsDrawnInFull() throws IOException {
        draw("abcdefghijkl");
        sent();

        screen.spoil();
        draw("abcdefghijkl");

        assertThat(sent()).isEqualTo("^[[1;1Habcd^[[2;1Hefgh^[[3;1Hijkl");
    }

    @Test
    void closingRestoresOnceAndThenNothingIsDrawn() throws IOException {
        screen.close();
        assertThat(sent()).isEqualTo("^[[0m^[[?25h^[[?1049l");

        screen.close();
        draw("abcdefghijkl");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aFrameOfAnotherSizeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw("abc"))
                .withMessage("a frame has 12 cells, not 3");
    }
}
