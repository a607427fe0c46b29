package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A display on a board of its own. */
@Timeout(60)
class TextDisplayTest {
    private static final int FRAME = 1_000;

    private static final int CURSOR_COLUMN = 0x3C0;
    private static final int CURSOR_ROW = 0x3C1;
    private static final int CONTROL = 0x3C2;

    /** A display and what accesses it. */
    @MachineSpec
    interface Board {
        @SuppressWarnings("modvm/LineUndriven")
        BusProbe cpu();

        @Mapped(from = 0x0000, to = 0x03FF)
        TextDisplay display();
    }

    private final TestScreen screen = new TestScreen();
    private final BusProbe cpu = new BusProbe();

    @BeforeEach
    void build() {
        cpu.drive(
                TextDisplayTest_BoardMachine.builder()
                        .cpu(cpu)
                        .display(new TextDisplay(screen, FRAME))
                        .build());
    }

    private void write(int address, String text) {
        for (int i = 0; i < text.length(); i++) {
            cpu.save(address + i, text.charAt(i));
        }
    }

    @Test
    void itIsClearAtFirst() {
        assertThat(cpu.load(0)).isEqualTo(' ');
        assertThat(cpu.load(CONTROL)).isZero();

        cpu.idle(FRAME);
        assertThat(screen.frames()).isEqualTo(1);
        assertThat(screen.shown()).hasToString("\n".repeat(TextFrame.ROWS));
    }

    @Test
    void whatIsSavedIsShownAtTheEndOfTheFrame() {
        cpu.idle(FRAME + 1);
        write(40, "Hello");
        write(23 * 40 + 39, "!");
        assertThat(cpu.load(40)).isEqualTo('H');
        int saved = 5 + 1 + 1;

        cpu.idle(FRAME - saved - 1);
        assertThat(screen.frames()).isEqualTo(1);
        cpu.idle(1); // the last cycle of the frame
        cpu.load(0);
        assertThat(screen.frames()).isEqualTo(2);
        assertThat(screen.shown().line(1)).isEqualTo("Hello" + " ".repeat(35));
        assertThat(screen.shown().line(23)).isEqualTo(" ".repeat(39) + "!");
    }

    @Test
    void whatDoesNotChangeIsNotShownAgain() {
        cpu.idle(FRAME + 1);
        cpu.save(0, ' ');
        cpu.idle(10 * FRAME);
        assertThat(screen.frames()).isEqualTo(1);

        cpu.save(0, 'a');
        cpu.save(0, 'b');
        cpu.idle(10 * FRAME);
        assertThat(screen.frames()).isEqualTo(2);
        assertThat(screen.shown().line(0)).startsWith("b ");
    }

    @Test
    void bitSevenExchangesTheColours() {
        write(0, "a\u00e2");
        cpu.idle(FRAME);

        assertThat(screen.shown().line(0)).startsWith("ab ");
        assertThat(screen.shown().isReverse(0, 0)).isFalse();
        assertThat(screen.shown().isReverse(1, 0)).isTrue();
        assertThat(screen.shown().cells()).startsWith('a', 0xE2, ' ').hasSize(960);
    }

    @Test
    void whatIsNoCharacterIsASpace() {
        write(0, "\u0000\u001f~\u007f\u0080\u00ff");
        cpu.idle(FRAME);

        assertThat(screen.shown().cells()).startsWith(' ', ' ', '~', ' ', 0xA0, 0xA0);
    }

    @Test
    void theCursorExchangesTheColoursWhereItIs() {
        write(2 * 40 + 3, "xy");
        cpu.save(2 * 40 + 4, 0x80 | 'y');
        cpu.save(CURSOR_COLUMN, 3);
        cpu.save(CURSOR_ROW, 2);
        cpu.idle(FRAME);
        assertThat(screen.shown().isReverse(3, 2)).as("the cursor is off").isFalse();

        cpu.save(CONTROL, 1);
        cpu.idle(FRAME);
        assertThat(screen.shown().isReverse(3, 2)).isTrue();
        assertThat(screen.shown().line(2)).startsWith("   xy ");

        cpu.save(CURSOR_COLUMN, 4);
        cpu.idle(FRAME);
        assertThat(screen.shown().isReverse(3, 2)).isFalse();
        assertThat(screen.shown().isReverse(4, 2)).as("reversed twice").isFalse();
        assertThat(cpu.load(2 * 40 + 4)).as("memory stays as it is").isEqualTo(0x80 | 'y');
    }

    @Test
    void aCursorThatIsOutsideIsNotShown() {
        cpu.save(CONTROL, 1);
        cpu.save(CURSOR_COLUMN, 40);
        cpu.idle(FRAME);
        assertThat(screen.shown().cells()).containsOnly(' ');

        cpu.save(CURSOR_COLUMN, 0);
        cpu.save(CURSOR_ROW, 255);
        cpu.idle(FRAME);
        assertThat(screen.shown().cells()).containsOnly(' ');
    }

    @Test
    void theEndOfTheMachineShowsWhatThereIs() {
        cpu.idle(FRAME + 1);
        cpu.save(0, 'x');
        cpu.end();

        assertThat(screen.shown().line(0)).startsWith("x ");
    }

    @Test
    void aPictureStaysAsItIs() {
        cpu.save(0, 'a');
        cpu.idle(FRAME);
        TextFrame before = screen.shown();
        before.cells()[0] = 'c';
        cpu.save(0, 'b');
        cpu.idle(FRAME);

        assertThat(before.line(0)).startsWith("a");
        assertThat(screen.shown().line(0)).startsWith("b");
    }

    @Test
    void thereAreFortyColumnsAndTwentyFiveRows() {
        TextFrame frame = screen.shown();

        assertThatThrownBy(() -> frame.line(24))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("there is no column 0 in row 24; the screen has 40 by 24");
        assertThatThrownBy(() -> frame.isReverse(40, 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aFrameTakesTime() {
        assertThatThrownBy(() -> new TextDisplay(screen, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a frame takes at least 1 cycle, not 0");
    }
}
