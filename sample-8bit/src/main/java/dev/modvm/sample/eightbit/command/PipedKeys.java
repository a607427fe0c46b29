package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.io.InputStream;

/** Keys out of a pipe or a file: the same as if its bytes had been typed. They have an end. */
final class PipedKeys implements Keys {
    private static final int LINE_FEED = 0x0A;
    private static final int CARRIAGE_RETURN = 0x0D;

    private final InputStream in;
    private final boolean returns;
    private final KeyQueue keys = new KeyQueue();
    private final Thread reader = new Thread(this::read, "keys from a pipe");

    private PipedKeys(InputStream in, boolean returns) {
        this.in = in;
        this.returns = returns;
        reader.setDaemon(true);
    }

    /**
     * Begins to read.
     *
     * @param in where the bytes come from; nobody else may read it
     * @param returns whether the end of a line, which is a line feed in a file, is a carriage
     *     return, as on a keyboard
     * @return the keys
     */
    static PipedKeys of(InputStream in, boolean returns) {
        PipedKeys keys = new PipedKeys(in, returns);
        keys.reader.start();
        return keys;
    }

    private void read() {
        byte[] bytes = new byte[4096];
        int before = 0;
        try {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                for (int i = 0; i < count; i++) {
                    int key = bytes[i] & 0xFF;
                    put(key, before);
                    before = key;
                }
            }
        } catch (IOException | InterruptedException e) {
            // What cannot be read has ended, and whoever closes these keys wants no more of them.
        } finally {
            keys.close();
        }
    }

    private void put(int key, int before) throws InterruptedException {
        if (!returns || key != LINE_FEED) {
            keys.put(key);
        } else if (before != CARRIAGE_RETURN) {
            keys.put(CARRIAGE_RETURN);
        }
    }

    @Override
    public int poll() {
        return keys.poll();
    }

    /** Returns false: a pipe cannot press a key of the terminal. */
    @Override
    public boolean isLeft() {
        return false;
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
