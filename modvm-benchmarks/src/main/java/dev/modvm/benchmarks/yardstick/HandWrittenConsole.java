package dev.modvm.benchmarks.yardstick;

/**
 * The console of the hand-written computers: remembers what is printed, and when. A save to its
 * first address prints a byte, one to its second marks the end of a pass of the program.
 *
 * <p>Not thread-safe.
 */
public final class HandWrittenConsole {
    /** The status of a console that can take a byte, which this one always can. */
    private static final int READY = 0x80;

    private long digest;
    private long passes;
    private long lastPass;

    HandWrittenConsole() {}

    int load() {
        return READY;
    }

    void save(int register, int value, long now) {
        digest = 31 * (31 * digest + value) + now;
        if (register == 1) {
            passes++;
            lastPass = now;
        }
    }

    /**
     * Returns a check-sum of everything that was printed.
     *
     * @return a number that depends on each byte, and on the cycle in which it was saved
     */
    public long digest() {
        return digest;
    }

    /**
     * Returns how often the program has been through.
     *
     * @return the number of marks that it has set
     */
    public long passes() {
        return passes;
    }

    /**
     * Returns when the program was last through.
     *
     * @return the cycle of the last mark, counted from the reset; 0 where there is none
     */
    public long lastPass() {
        return lastPass;
    }
}
