package dev.modvm.sample.eightbit.command;

/**
 * Bytes on the way from the one thread that reads them to the one at a time that takes them.
 * Nothing is lost: whoever puts waits while the queue is full.
 */
final class KeyQueue {
    /** How many bytes there is room for; a power of two, for the index. */
    static final int CAPACITY = 1 << 16;

    private static final int INDEX = CAPACITY - 1;
    private static final long WAIT_MILLISECONDS = 1;

    private final byte[] cells = new byte[CAPACITY];

    // How many bytes have been put and taken; where they overflow, their difference is still right.
    private volatile int put;
    private volatile int taken;
    private volatile boolean closed;

    /**
     * Puts a byte behind the others, for which it waits for room.
     *
     * @param key the byte, of which the lower 8 bits count
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    void put(int key) throws InterruptedException {
        int last = put;
        while (last - taken == CAPACITY) {
            Thread.sleep(WAIT_MILLISECONDS);
        }
        cells[last & INDEX] = (byte) key;
        put = last + 1;
    }

    /** Says that nothing more will be put. */
    void close() {
        closed = true;
    }

    /**
     * Takes the first byte.
     *
     * @return the byte, from 0 to 255, or {@link Keys#NONE}, or {@link Keys#END}
     */
    int poll() {
        // Closed or not is looked at first: what was put before that is seen below.
        int none = closed ? Keys.END : Keys.NONE;
        int first = taken;
        if (first == put) {
            return none;
        }
        int key = cells[first & INDEX] & 0xFF;
        taken = first + 1;
        return key;
    }
}
