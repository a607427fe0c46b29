package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.sample.eightbit.KeySource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys the bytes of a terminal are. */
class TerminalKeysTest {
    private static final int ESCAPE = 0x1B;

    private final Queue<Integer> bytes = new ArrayDeque<>();
    private long now;
    private final TerminalKeys keys =
            new TerminalKeys(() -> bytes.isEmpty() ? Keys.NONE : bytes.remove(), () -> now);

    private void send(String text) {
        text.chars().forEach(bytes::add);
    }

    /** Polls as often as a machine does while nothing more comes. */
    private List<Integer> taken() {
        return taken(50);
    }

    private List<Integer> taken(int polls) {
        List<Integer> taken = new ArrayList<>();
        for (int poll = 0; poll < polls; poll++) {
            int key = keys.poll();
            if (key >= 0) {
                taken.add(key);
            }
        }
        return taken;
    }

    @Test
    void aCharacterIsAKey() {
        send("a\r\u00ff");
        assertThat(taken()).containsExactly((int) 'a', 0x0D, 0xFF);
    }

    @Test
    void deleteIsBackspace() {
        send("\u007f");
        assertThat(taken()).containsExactly(0x08);
    }

    @Test
    void arrowsAreKeys() {
        send("\33[A\33[B\33OC\33OD\33[1;5A");
        assertThat(taken())
                .containsExactly(
                        KeySource.UP,
                        KeySource.DOWN,
                        KeySource.RIGHT,
                        KeySource.LEFT,
                        KeySource.UP);
    }

    @Test
    void aSequenceMayComeInParts() {
        send("\33");
        assertThat(taken()).isEmpty();
        now += 10_000_000;
        send("[");
        assertThat(taken()).isEmpty();
        now += 49_000_000;
        send("Dx");
        assertThat(taken()).containsExactly(KeySource.LEFT, (int) 'x');
    }

    @Test
    void otherSequencesAreNoKeys() {
        send("\33[3~x");
        assertThat(taken()).containsExactly((int) 'x');
    }

    @Test
    void escapeAloneIsAKeyWhenNothingFollows() {
        send("\33");
        assertThat(taken()).isEmpty();
        now += 50_000_001;
        assertThat(taken()).containsExactly(ESCAPE);
    }

    @Test
    void whatNeverEndsIsTypedByHand() {
        send("\33[");
        assertThat(taken()).isEmpty();
        now += 50_000_001;
        assertThat(taken()).containsExactly(ESCAPE, (int) '[');
    }

    @Test
    void escapeAndAnotherKeyAreTwo() {
        send("\33x\33\u007f");
        assertThat(taken()).containsExactly(ESCAPE, (int) 'x', ESCAPE, 0x08);
    }

    @Test
    void escapeBeforeASequenceIsAKeyOfItsOwn() {
        send("\33\33[A\33\33OB\33\33\33[Cx");
        assertThat(taken())
                .containsExactly(
                        ESCAPE,
                        KeySource.UP,
                        ESCAPE,
                        KeySource.DOWN,
                        ESCAPE,
                        ESCAPE,
                        KeySource.RIGHT,
                        (int) 'x');
    }

    @Test
    void escapeTwiceIsTwoKeys() {
        send("\33\33");
        assertThat(taken()).containsExactly(ESCAPE);
        now += 50_000_001;
        assertThat(taken()).containsExactly(ESCAPE);
    }

    @Test
    void escapeInASequenceBeginsANewOne() {
        send("\33[\33[A\33[1;\33OB");
        assertThat(taken())
                .containsExactly(
                        ESCAPE,
                        (int) '[',
                        KeySource.UP,
                        ESCAPE,
                        (int) '[',
                        (int) '1',
                        (int) ';',
                        KeySource.DOWN);
    }

    @Test
    void controlCharactersAreInNoSequence() {
        send("\33[\r\33O\u007f\33[2\u00e9");
        assertThat(taken())
                .containsExactly(
                        ESCAPE, (int) '[', 0x0D, ESCAPE, (int) 'O', 0x08, ESCAPE, (int) '[',
                        (int) '2', 0xE9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\33[[A", // F1 to F5 on the console of Linux
                "\33[[B",
                "\33[[C",
                "\33[[D",
                "\33[[E",
                "\33OP", // F1 of xterm
                "\33[15~", // F5
                "\33[1;2P", // Shift and F1
                "\33[Z", // Shift and Tab
                "\33[3$", // Shift and Delete, of rxvt
                "\33[3^", // Ctrl and Delete, of rxvt
                "\33[200~", // the beginning of what is pasted
            })
    void aSequenceOfAnotherKeyIsNoneAndNothingOfItIsLeft(String sequence) {
        send(sequence + "x" + sequence + "\33[A");
        assertThat(taken()).containsExactly((int) 'x', KeySource.UP);
        now += 50_000_001;
        assertThat(taken()).isEmpty();
    }

    @Test
    void theFunctionKeysOfLinuxMayComeInParts() {
        send("\33[[");
        assertThat(taken()).isEmpty();
        now += 49_000_000;
        send("Ax");
        assertThat(taken()).containsExactly((int) 'x');
    }

    @Test
    void nothingOfWhatNeverEndsIsLost() {
        send("\33[12");
        assertThat(taken()).isEmpty();
        now += 50_000_001;
        assertThat(taken()).containsExactly(ESCAPE, (int) '[', (int) '1', (int) '2');
    }

    @Test
    void aSequenceMayBeLongerThanAnyKeyHas() {
        send("\33[" + "1;".repeat(1000) + "Ax");
        assertThat(taken(3000)).containsExactly(KeySource.UP, (int) 'x');
    }
}
