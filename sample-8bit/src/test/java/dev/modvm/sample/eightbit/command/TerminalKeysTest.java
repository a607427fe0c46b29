package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.sample.eightbit.KeySource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

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
        List<Integer> taken = new ArrayList<>();
        for (int poll = 0; poll < 50; poll++) {
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
}
