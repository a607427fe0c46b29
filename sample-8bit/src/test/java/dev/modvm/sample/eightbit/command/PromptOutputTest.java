package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Output that is seen in time, and written in few pieces. */
@Timeout(60)
class PromptOutputTest {
    /** Counts the pieces; its bytes may be looked at by any thread. */
    private static final class Sink extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int pieces;
        private boolean broken;

        @Override
        public synchronized void write(int value) {
            bytes.write(value);
        }

        @Override
        public synchronized void write(byte[] some, int offset, int length) throws IOException {
            if (broken) {
                throw new IOException("broken");
            }
            bytes.write(some, offset, length);
            pieces++;
        }

        synchronized byte[] bytes() {
            return bytes.toByteArray();
        }

        synchronized int pieces() {
            return pieces;
        }

        synchronized void fail() {
            broken = true;
        }
    }

    private final Sink sink = new Sink();
    private final PromptOutput output = PromptOutput.to(sink);

    @Test
    void aByteIsSeenWithoutAFlush() throws IOException, InterruptedException {
        for (int value = 1; value <= 3; value++) {
            output.write(value);
            while (sink.bytes().length < value) {
                Thread.sleep(1);
            }
        }

        assertThat(sink.bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void manyBytesAreFewPieces() throws IOException {
        byte[] bytes = new byte[100_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 251);
            output.write(bytes[i]);
        }
        output.close();

        assertThat(sink.bytes()).isEqualTo(bytes);
        assertThat(sink.pieces()).isLessThan(1000);
    }

    @Test
    void aLongArrayIsWrittenInOrder() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        output.write(7);
        output.write(bytes, 5, 90_000);
        output.close();

        byte[] written = sink.bytes();
        assertThat(written).hasSize(90_001).startsWith(7);
        assertThat(Arrays.copyOfRange(written, 1, written.length))
                .isEqualTo(Arrays.copyOfRange(bytes, 5, 90_005));
    }

    @Test
    void whatIsWrittenAfterTheEndGoesNowhere() throws IOException {
        output.write(1);
        output.close();
        output.write(2);
        output.write(new byte[20_000]);
        output.close();

        assertThat(sink.bytes()).containsExactly(1);
    }

    @Test
    void whoWritesToABrokenStreamIsTold() throws IOException {
        sink.fail();

        assertThatIOException()
                .isThrownBy(() -> output.write(new byte[20_000]))
                .withMessage("broken");
        assertThatIOException().isThrownBy(() -> output.write(1)).withMessage("broken");
    }
}
