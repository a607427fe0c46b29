package dev.modvm.sample.eightbit.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program has open, by its file descriptor: at first standard input, output and error, as 0,
 * 1 and 2. A file gets the lowest number that is free, which may be one of those that the program
 * has closed. There are {@value #MOST_DESCRIPTORS} of them.
 *
 * <p>Results are those of cc65's functions, -1 for failure. For the user, it remembers what a
 * program was refused, and what could not be written.
 *
 * <p>Only the component that it was given to may use it, and others when the machine has ended.
 */
public final class HostFiles {
    /** How many descriptors a program may have open, the standard streams among them. */
    public static final int MOST_DESCRIPTORS = 32;

    /** The longest name of a file, in bytes: what sim65 has room for. */
    public static final int LONGEST_NAME = 1023;

    /** Origin of a position: where the file stands. */
    public static final int FROM_CURRENT = 0;

    /** Origin of a position: the end of the file. */
    public static final int FROM_END = 1;

    /** Origin of a position: the first byte of the file. */
    public static final int FROM_START = 2;

    private static final int FAILURE = -1;
    private static final int LONGEST_SHOWN = 60;

    private final Host host;
    private final HostFileSystem fileSystem;
    private final @Nullable OpenFile[] files = new OpenFile[MOST_DESCRIPTORS];

    private int refusals;
    private String firstRefusal = "";
    private String firstReason = "";

    private int losses;
    private String firstLoss = "";

    /**
     * Creates it, without an open file.
     *
     * @param host the standard streams
     * @param fileSystem the files that the program can open
     */
    public HostFiles(Host host, HostFileSystem fileSystem) {
        this.host = host;
        this.fileSystem = fileSystem;
    }

    /**
     * Opens a file.
     *
     * @param name what the program calls it: any bytes
     * @param flags how
     * @return its descriptor, or -1
     */
    public int open(byte[] name, OpenFlags flags) {
        int descriptor = lowestFree();
        if (descriptor == FAILURE) {
            refuse(name, "it would be open beside " + MOST_DESCRIPTORS + " others, the most");
            return FAILURE;
        }
        try {
            files[descriptor] =
                    new OpenFile(
                            "the file '" + printable(name) + "'",
                            fileSystem.open(name, flags),
                            flags);
            return descriptor;
        } catch (FileRefused e) {
            refuse(name, String.valueOf(e.getMessage()));
            return FAILURE;
        } catch (IOException e) {
            return FAILURE;
        }
    }

    private int lowestFree() {
        for (int descriptor = 0; descriptor < MOST_DESCRIPTORS; descriptor++) {
            if (files[descriptor] == null && !host.isOpen(descriptor)) {
                return descriptor;
            }
        }
        return FAILURE;
    }

    private @Nullable OpenFile file(int descriptor) {
        return descriptor >= 0 && descriptor < MOST_DESCRIPTORS ? files[descriptor] : null;
    }

    /**
     * Reads from a file, or from standard input what is there.
     *
     * @param descriptor a file descriptor
     * @param bytes where the bytes go, and how many at most
     * @return how many have been read, 0 at the end, or -1 if the descriptor can't be read
     */
    public int read(int descriptor, byte[] bytes) {
        OpenFile file = file(descriptor);
        if (file == null) {
            return host.read(descriptor, bytes);
        }
        try {
            return file.reads() ? file.read(bytes) : FAILURE;
        } catch (IOException e) {
            return FAILURE;
        }
    }

    /**
     * Writes bytes, unchanged and at once.
     *
     * @param descriptor a file descriptor
     * @param bytes what to write
     * @return how many have been written, or -1 if the descriptor can't be written
     */
    public int write(int descriptor, byte[] bytes) {
        OpenFile file = file(descriptor);
        if (file == null) {
            return writeToHost(descriptor, bytes);
        }
        try {
            return file.writes() ? file.write(bytes) : FAILURE;
        } catch (IOException e) {
            lose(file, e);
            return FAILURE;
        }
    }

    private int writeToHost(int descriptor, byte[] bytes) {
        if (host.write(descriptor, bytes)) {
            return bytes.length;
        }
        if (host.isWritable(descriptor)) {
            lose(descriptor == 1 ? "standard output" : "standard error");
        }
        return FAILURE;
    }

    /**
     * Moves the position of a file. The standard streams have none.
     *
     * @param descriptor a file descriptor
     * @param offset how far from the origin, in bytes
     * @param origin {@link #FROM_CURRENT}, {@link #FROM_END} or {@link #FROM_START}, which are
     *     SEEK_CUR, SEEK_END and SEEK_SET of cc65
     * @return the new position, from 0 to 2,147,483,647, or -1 if the file has no such, or the
     *     descriptor is no file
     */
    public long seek(int descriptor, int offset, int origin) {
        OpenFile file = file(descriptor);
        if (file == null) {
            return FAILURE;
        }
        try {
            long from =
                    switch (origin) {
                        case FROM_CURRENT -> file.position();
                        case FROM_END -> file.size();
                        case FROM_START -> 0;
                        default -> Long.MIN_VALUE / 2;
                    };
            long position = from + offset;
            if (position < 0 || position > Integer.MAX_VALUE) {
                return FAILURE;
            }
            file.moveTo(position);
            return position;
        } catch (IOException e) {
            return FAILURE;
        }
    }

    /**
     * Removes a file.
     *
     * @param name what the program calls it: any bytes
     * @return 0, or the {@link ErrorNumber} of what went wrong
     */
    public int remove(byte[] name) {
        try {
            fileSystem.remove(name);
            return 0;
        } catch (FileRefused e) {
            refuse(name, String.valueOf(e.getMessage()));
            return ErrorNumber.ACCESS_DENIED.number();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return ErrorNumber.NO_SUCH_FILE.number();
        } catch (AccessDeniedException e) {
            return ErrorNumber.ACCESS_DENIED.number();
        } catch (IOException e) {
            return ErrorNumber.INPUT_OUTPUT.number();
        }
    }

    /**
     * Closes a descriptor for the program.
     *
     * @param descriptor a file descriptor
     * @return 0, or -1 if it was not open, or if its last bytes could not be written
     */
    public int close(int descriptor) {
        OpenFile file = file(descriptor);
        if (file == null) {
            return host.close(descriptor) ? 0 : FAILURE;
        }
        files[descriptor] = null;
        return close(file) ? 0 : FAILURE;
    }

    private boolean close(OpenFile file) {
        try {
            file.close();
            return true;
        } catch (IOException e) {
            lose(file, e);
            return false;
        }
    }

    /** Closes all files. The standard streams stay as they are, since others use them, too. */
    public void closeAll() {
        for (int descriptor = 0; descriptor < MOST_DESCRIPTORS; descriptor++) {
            OpenFile file = files[descriptor];
            files[descriptor] = null;
            if (file != null) {
                close(file);
            }
        }
    }

    // What the user is told.

    private void refuse(byte[] name, String reason) {
        if (refusals == 0) {
            firstRefusal = printable(name);
            firstReason = reason;
        }
        refusals++;
    }

    private void lose(OpenFile file, IOException cause) {
        lose(file.name() + " (" + cause.getMessage() + ")");
    }

    private void lose(String what) {
        if (losses == 0) {
            firstLoss = what;
        }
        losses++;
    }

    /** Makes of any bytes a text that does nothing to a terminal. */
    private static String printable(byte[] name) {
        String text = new String(name, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /**
     * Says which file the program was refused, the first if there were several, and why.
     *
     * @return a sentence for the user, or empty if it was refused none
     */
    public Optional<String> refusal() {
        if (refusals == 0) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "the program was refused the file '%s' (refusals: %d); %s",
                        firstRefusal,
                        refusals,
                        firstReason));
    }

    /**
     * Says what the program could not write, the first if there was more, and why.
     *
     * @return a sentence for the user, or empty if it could write all
     */
    public Optional<String> loss() {
        if (losses == 0) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "the program could not write to %s (failures: %d); what it wrote before is"
                                + " there, so make room and run it again",
                        firstLoss,
                        losses));
    }
}
