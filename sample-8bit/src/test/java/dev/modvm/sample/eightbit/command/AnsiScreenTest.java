package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.modvm.sample.eightbit.BlockDevice;
import dev.modvm.sample.eightbit.KeySource;
import dev.modvm.sample.eightbit.Keyboard;
import dev.modvm.sample.eightbit.MicroBoard;
import dev.modvm.sample.eightbit.MicroBoardMachine;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.Rom;
import dev.modvm.sample.eightbit.TextDisplay;
import dev.modvm.sample.eightbit.TextFrame;
import dev.modvm.sample.eightbit.Via6522;
import dev.modvm.sample.eightbit.host.BlockFile;
import dev.modvm.sample.eightbit.processor.Mos6502;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void thePicturesOfADisplayAreFrames(@TempDir Path folder) throws IOException {
        int[] program = {
            0xA9, 0xC8, //         E000  LDA #'H' in reverse
            0x8D, 0x00, 0xC0, //   E002  STA $C000
            0xA9, 0x69, //         E005  LDA #'i'
            0x8D, 0x01, 0xC0, //   E007  STA $C001
            0xA9, 0x02, //         E00A  LDA #2
            0x8D, 0xC0, 0xC3, //   E00C  STA $C3C0  the column of the cursor
            0x8D, 0xC1, 0xC3, //   E00F  STA $C3C1  its row
            0xA9, 0x01, //         E012  LDA #1
            0x8D, 0xC2, 0xC3, //   E014  STA $C3C2  it is visible
            0x4C, 0x17, 0xE0, //   E017  JMP $E017
        };
        byte[] rom = new byte[0x2000];
        for (int i = 0; i < program.length; i++) {
            rom[i] = (byte) program[i];
        }
        rom[0x1FFD] = (byte) 0xE0;
        List<TextFrame> frames = new ArrayList<>();
        try (BlockFile disk = BlockFile.create(folder.resolve("a.disk"), 1)) {
            MicroBoardMachine.builder()
                    .cpu(new Mos6502())
                    .ram(new Ram(0xC000))
                    .display(new TextDisplay(frames::add, 1_000))
                    .keyboard(new Keyboard(() -> KeySource.NO_KEY, MicroBoard.CLOCK))
                    .disk(new BlockDevice(disk))
                    .via(new Via6522())
                    .rom(new Rom(rom))
                    .build()
                    .run(2_000)
                    .orThrow();
        }

        AnsiScreen large = AnsiScreen.open(terminal, TextFrame.COLUMNS, TextFrame.ROWS);
        large.draw(new byte[TextFrame.COLUMNS * TextFrame.ROWS]);
        sent();
        large.draw(frames.get(0).cells());
        assertThat(sent()).isEqualTo("^[[1;1H^[[7mH^[[27mi^[[3;3H^[[7m ^[[27m");
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
