package dev.modvm.sample.eightbit.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The standard streams of a program: standard input, output and error, as the file descriptors 0, 1
 * and 2.
 *
 * <p>Only the component that it was given to may use it, and others when the machine has ended.
 */
public final class Host {
    private static final int FAILURE = -1;

    // Each is null when the program has closed it. For the host it stays open.
    private @Nullable InputStream in;
    private @Nullable PrintStream out;
    private @Nullable PrintStream err;

    /**
     * Creates it.
     *
     * @param in standard input
     * @param out standard output
     * @param err standard error
     */
    public Host(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /**
     * Reads what is there, and waits only if that is nothing.
     *
     * @param descriptor a file descriptor
     * @param bytes where the bytes go, and how many at most
     * @return how many have been read, 0 at the end of the input, or -1 if the descriptor can't be
     *     read
     */
    public int read(int descriptor, byte[] bytes) {
        if (descriptor != 0 || in == null) {
            return FAILURE;
        }
        try {
            return Math.max(0, in.read(bytes));
        } catch (IOException e) {
            return FAILURE;
        }
    }

    /**
     * Writes bytes, unchanged and at once: a person may be waiting for them, and what goes to
     * standard output and error keeps its order.
     *
     * @param descriptor a file descriptor
     * @param bytes what to write
     * @return whether the bytes have been written
     */
    public boolean write(int descriptor, byte[] bytes) {
        PrintStream stream = descriptor == 1 ? out : descriptor == 2 ? err : null;
        if (stream == null) {
            return false;
        }
        stream.write(bytes, 0, bytes.length);
        return !stream.checkError(); // which flushes
    }

    /**
     * Closes a descriptor for the program.
     *
     * @param descriptor a file descriptor
     * @return whether it was open
     */
    public boolean close(int descriptor) {
        boolean wasOpen;
        switch (descriptor) {
            case 0 -> {
                wasOpen = in != null;
                in = null;
            }
            case 1 -> {
                wasOpen = out != null;
                out = null;
            }
            case 2 -> {
                wasOpen = err != null;
                err = null;
            }
            default -> wasOpen = false;
        }
        return wasOpen;
    }

    /**
     * Tells whether the program can use a descriptor.
     *
     * @param descriptor a file descriptor
     * @return whether it is one of these streams, and the program has not closed it
     */
    public boolean isOpen(int descriptor) {
        return (descriptor == 0 && in != null) || isWritable(descriptor);
    }

    /**
     * Tells whether the program can write to a descriptor.
     *
     * @param descriptor a file descriptor
     * @return whether it is standard output or error, and the program has not closed it
     */
    public boolean isWritable(int descriptor) {
        return (descriptor == 1 && out != null) || (descriptor == 2 && err != null);
    }
}
