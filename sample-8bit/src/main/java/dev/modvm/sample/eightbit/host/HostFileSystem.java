package dev.modvm.sample.eightbit.host;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** The files that a program can open. */
public interface HostFileSystem {
    /**
     * Opens a file.
     *
     * @param name what the program calls it: any bytes
     * @param flags how it is opened. What the channel allows beyond them, its user must not use;
     *     and that each write goes to the end is left to its user, too.
     * @return the file, at its first byte
     * @throws FileRefused if the program must not have it
     * @throws IOException if it does not exist, or can't be opened
     */
    SeekableByteChannel open(byte[] name, OpenFlags flags) throws IOException;

    /**
     * Removes a file. Where this is not overridden, it refuses every file.
     *
     * @param name what the program calls it: any bytes
     * @throws FileRefused if the program must not remove it
     * @throws IOException if it does not exist, or can't be removed
     */
    default void remove(byte[] name) throws IOException {
        throw new FileRefused("it is not one that the program can remove");
    }

    /**
     * Makes one that refuses every file.
     *
     * @return a file system without files
     */
    static HostFileSystem none() {
        return new NoFiles();
    }
}
