package dev.modvm.sample.eightbit.processor;

import java.util.OptionalInt;

/**
 * The processor of a sim65 board, as its paravirtual hooks see it. They ask while it waits for its
 * opcode, so that its registers are theirs.
 *
 * <p>The chip has a pin, SYNC, that is high while it fetches an opcode. The hooks need it, since
 * the chip loads from their addresses at other times, too: an RTS at $FFF4 also loads from $FFF5,
 * and throws away what it gets.
 */
public interface HookCaller extends SupervisedProcessor {
    /**
     * The first address of the hooks, which are there up to $FFFF. Not all of these addresses have
     * one; later versions of sim65 may.
     */
    int FIRST_HOOK = 0xFFE0;

    /**
     * Tells whether the load that is being answered fetches an opcode. It is the first access of
     * its step, so that asking once lowers the pin.
     *
     * @return whether SYNC is high; it is for the addresses of the hooks only
     */
    boolean fetchesOpcode();

    /**
     * Returns the last argument of a C function.
     *
     * @return 16 bits: the lower half is in A, the upper in X
     */
    int lastArgument();

    /**
     * Returns Y.
     *
     * @return for a function with a variable number of arguments, how many bytes they have
     */
    int indexY();

    /**
     * Sets the result of a C function: A and X. The flags stay.
     *
     * @param result its value, of which 16 bits count
     */
    void setResult(int result);

    /**
     * Ends the processor when it gets the opcode that it is waiting for.
     *
     * @param status the exit status of the program, 8 bits
     */
    void exit(int status);

    /**
     * Fails the processor when it gets the opcode that it is waiting for.
     *
     * @param failure what the program has done
     */
    void fail(RuntimeException failure);

    /**
     * Returns how the program ended.
     *
     * @return its exit status, from 0 to 255, or empty if it has not ended; to be asked when the
     *     machine has ended
     */
    OptionalInt exitStatus();
}
