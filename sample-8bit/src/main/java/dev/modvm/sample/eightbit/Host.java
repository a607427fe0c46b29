package dev.modvm.sample.eightbit;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program can reach outside of its machine: standard input, output and error, as the file
 * descriptors 0, 1 and 2. It gets no files; what it asked for is remembered.
 *
 * <p>Only the component that it was given to may use it, and others when the machine has ended.
 */
public final class Host {
    private static final int FAILURE = -1;
    private static final int LONGEST_SHOWN = 60;

    // Each is null when the program has closed it. For the host it stays open.
    private @Nullable InputStream in;
    private @Nullable PrintStream out;
    private @Nullable PrintStream err;

    private int refusals;
    private String firstRefused = "";

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
     * Remembers that the program was refused a file.
     *
     * @param name what it called the file: any bytes
     */
    public void refuseFile(byte[] name) {
        if (refusals == 0) {
            firstRefused = printable(name);
        }
        refusals++;
    }

    /** Makes of any bytes a text that does nothing to a terminal. */
    private static String printable(byte[] name) {
        String text = new String(name, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /**
     * Says which files the program was refused.
     *
     * @return a sentence for the user, or empty if there were none
     */
    public Optional<String> refusedFiles() {
        if (refusals == 0) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "the program was refused the file '%s' (refusals: %d); it reaches standard"
                                + " input, output and error only, so redirect one of them",
                        firstRefused,
                        refusals));
    }
}
