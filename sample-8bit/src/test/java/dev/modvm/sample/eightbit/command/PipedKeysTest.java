package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys out of a pipe. */
@Timeout(60)
class PipedKeysTest {
    private static byte[] taken(Keys keys) throws InterruptedException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        for (int key = keys.poll(); key != Keys.END; key = keys.poll()) {
            if (key == Keys.NONE) {
                Thread.sleep(1);
            } else {
                taken.write(key);
            }
        }
        return taken.toByteArray();
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void nothingIsLostAndItEnds() throws InterruptedException {
        byte[] bytes = new byte[3 * KeyQueue.CAPACITY + 5];
        new Random(1).nextBytes(bytes);
        Keys keys = PipedKeys.of(new ByteArrayInputStream(bytes), false);

        assertThat(taken(keys)).isEqualTo(bytes);
        assertThat(keys.poll()).isEqualTo(Keys.END);
        assertThat(keys.isLeft()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a/b//, a|b||", "a|/b|/, a|b|", "/||, |||"})
    void linesEndAsOnAKeyboard(String piped, String typed) throws InterruptedException {
        Keys keys = PipedKeys.of(in(piped.replace('/', '\n').replace('|', '\r')), true);

        assertThat(new String(taken(keys), StandardCharsets.US_ASCII).replace('\r', '|'))
                .isEqualTo(typed);
    }

    @Test
    void aByteLikeTheKeyThatLeavesIsAByte() throws InterruptedException {
        byte[] bytes = {'a', RawTerminal.LEAVE, 3};

        assertThat(taken(PipedKeys.of(new ByteArrayInputStream(bytes), false))).isEqualTo(bytes);
    }

    @Test
    void whileThePipeIsOpenNothingTypedIsNotTheEnd() throws IOException, InterruptedException {
        PipedOutputStream writer = new PipedOutputStream();
        Keys keys = PipedKeys.of(new PipedInputStream(writer), false);
        assertThat(keys.poll()).isEqualTo(Keys.NONE);

        writer.write('a');
        writer.close();

        assertThat(taken(keys)).containsExactly('a');
    }

    @Test
    void aPipeThatFailsEnds() throws InterruptedException {
        InputStream failing = new PipedInputStream(); // which is not connected

        assertThat(taken(PipedKeys.of(failing, false))).isEmpty();
    }
}
