package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Output that a person is waiting for: it is buffered, since a machine writes byte by byte, but it
 * is seen some milliseconds later, without anybody flushing it. When it is closed, what is still
 * written goes nowhere; the stream behind it stays open.
 *
 * <p>Any thread may call its methods. They wait while the stream behind it takes nothing.
 */
final class PromptOutput extends OutputStream {
    private static final int CAPACITY = 8192;
    private static final long DELAY_MILLISECONDS = 8;

    private final OutputStream out;
    private final byte[] buffer = new byte[CAPACITY];
    private int used;
    private boolean closed;
    private @Nullable IOException failure;

    private PromptOutput(OutputStream out) {
        this.out = out;
    }

    /**
     * Opens an output.
     *
     * @param out where the bytes go
     * @return an output in front of it
     */
    static PromptOutput to(OutputStream out) {
        PromptOutput output = new PromptOutput(out);
        Thread flusher = new Thread(output::flushInTime, "output");
        flusher.setDaemon(true);
        flusher.start();
        return output;
    }

    @Override
    public synchronized void write(int value) throws IOException {
        if (room()) {
            buffer[used++] = (byte) value;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length && room()) {
            int part = Math.min(length - done, CAPACITY - used);
            System.arraycopy(bytes, offset + done, buffer, used, part);
            used += part;
            done += part;
        }
    }

    /** Makes room for a byte, unless nobody wants it any more. */
    private boolean room() throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (used == CAPACITY) {
            flush();
        }
        if (used == 0) {
            notifyAll();
        }
        return !closed;
    }

    @Override
    public synchronized void flush() throws IOException {
        int count = used;
        used = 0;
        try {
            out.write(buffer, 0, count);
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            notifyAll();
            flush();
        }
    }

    private void flushInTime() {
        try {
            while (awaitOutput()) {
                Thread.sleep(DELAY_MILLISECONDS);
                flush();
            }
        } catch (IOException | InterruptedException e) {
            // The next one who writes gets the exception; nobody interrupts this thread.
        }
    }

    private synchronized boolean awaitOutput() throws InterruptedException {
        while (used == 0 && !closed) {
            wait();
        }
        return !closed;
    }
}
