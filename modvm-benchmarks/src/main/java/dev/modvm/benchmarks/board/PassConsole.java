package dev.modvm.benchmarks.board;

import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.SaveRequest;

/**
 * A console that remembers what is printed, and when. A save to its first address prints a byte,
 * one to its second marks the end of a pass of the program.
 *
 * <p>Its results may be read by the thread that runs the machine, between slices.
 */
@Peripheral(base = U8.class, address = U16.class, model = "Console")
public final class PassConsole {
    /** The status of a console that can take a byte, which this one always can. */
    private static final int READY = 0x80;

    private long now;
    private long digest;
    private long passes;
    private long lastPass;

    /** Creates a console. */
    public PassConsole() {}

    /**
     * Counts time.
     *
     * @param cycles how much has passed
     * @return never: nothing happens by itself
     */
    @Cycle
    public long elapsed(long cycles) {
        now += cycles;
        return Long.MAX_VALUE;
    }

    /**
     * Tells that it can take a byte.
     *
     * @param address any
     * @return a status that says so
     */
    @Handles(LoadRequest.class)
    public int status(int address) {
        return READY;
    }

    /**
     * Prints a byte, or marks the end of a pass.
     *
     * @param address 0 or 1
     * @param value the byte
     */
    @Handles(SaveRequest.class)
    public void print(int address, int value) {
        digest = 31 * (31 * digest + value) + now;
        if (address == 1) {
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
     * @return the cycle of the last mark, counted from the boot; 0 where there is none
     */
    public long lastPass() {
        return lastPass;
    }
}
