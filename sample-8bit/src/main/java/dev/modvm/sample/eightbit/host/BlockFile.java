package dev.modvm.sample.eightbit.host;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The file that a disk keeps its blocks in: {@value #BLOCK_SIZE} bytes each, one after the other,
 * and nothing else. What has been written survives the end of the machine, of the JVM, and of the
 * computer that both run on. While a machine can write it, no other can open it.
 *
 * <p>One thread at a time may use it.
 */
public final class BlockFile implements Closeable {
    /** How many bytes a block has. */
    public static final int BLOCK_SIZE = 512;

    /** How many blocks there may be: as many as 16 bits can number. */
    public static final int MOST_BLOCKS = 0x10000;

    private final LockedFile file;
    private final int blocks;
    private final boolean writable;

    private BlockFile(LockedFile file, int blocks, boolean writable) {
        this.file = file;
        this.blocks = blocks;
        this.writable = writable;
    }

    /**
     * Creates a file whose blocks are all zeros.
     *
     * @param path where
     * @param blocks how many blocks it gets, from 1 to {@link #MOST_BLOCKS}
     * @return the file, open
     * @throws IllegalArgumentException if the number of blocks is outside that range
     * @throws UnusableBlockFile if something is there already, or the file can't be created; then
     *     nothing of it is left
     */
    public static BlockFile create(Path path, int blocks) throws UnusableBlockFile {
        if (blocks < 1 || blocks > MOST_BLOCKS) {
            throw new IllegalArgumentException(
                    "a disk has 1 to " + MOST_BLOCKS + " blocks, not " + blocks);
        }
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            throw new UnusableBlockFile(path + " exists; a new disk needs another name");
        } catch (NoSuchFileException e) {
            throw new UnusableBlockFile(
                    path + " can't be created: its directory does not exist; make that first");
        } catch (IOException e) {
            throw new UnusableBlockFile(path + " can't be created: " + reason(e));
        }
        try {
            LockedFile file = LockedFile.open(path, true);
            try {
                // All bytes are written, so that a full disk is known now, not when the guest
                // writes.
                file.write(new byte[blocks * BLOCK_SIZE]);
                file.getFD().sync();
                return new BlockFile(file, blocks, true);
            } catch (IOException e) {
                LockedFile.closeAfter(e, file);
                throw e;
            }
        } catch (IOException e) {
            remove(path);
            throw new UnusableBlockFile(path + " can't be created: " + reason(e));
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // What could not be created can't be removed either: the first reason is the one to
            // tell.
        }
    }

    /**
     * Opens a file that exists. Where the user may not write it, it is write-protected.
     *
     * @param path where it is
     * @return the file, open
     * @throws UnusableBlockFile if it is no file of 1 to {@link #MOST_BLOCKS} whole blocks, can't
     *     be read, or is in use by another machine
     */
    public static BlockFile open(Path path) throws UnusableBlockFile {
        return open(path, Files.isWritable(path));
    }

    /**
     * Opens a file that exists, and does not let the machine write it. Machines of several
     * processes may do that at one time; in one process it is one at a time.
     *
     * @param path where it is
     * @return the file, open
     * @throws UnusableBlockFile if it is no file of 1 to {@link #MOST_BLOCKS} whole blocks, can't
     *     be read, or is in use by a machine that may write it
     */
    public static BlockFile openWriteProtected(Path path) throws UnusableBlockFile {
        return open(path, false);
    }

    private static BlockFile open(Path path, boolean writable) throws UnusableBlockFile {
        requireFile(path);
        try {
            LockedFile file = LockedFile.open(path, writable);
            try {
                return new BlockFile(file, countBlocks(path, file.length()), writable);
            } catch (IOException e) {
                LockedFile.closeAfter(e, file);
                throw e;
            }
        } catch (UnusableBlockFile e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableBlockFile(path + " can't be opened: " + reason(e));
        }
    }

    private static void requireFile(Path path) throws UnusableBlockFile {
        if (Files.isDirectory(path)) {
            throw new UnusableBlockFile(path + " is a directory; a disk is a file");
        }
        if (!Files.exists(path)) {
            throw new UnusableBlockFile(path + " does not exist");
        }
        if (!Files.isRegularFile(path)) {
            throw new UnusableBlockFile(path + " is no regular file, which a disk must be");
        }
    }

    private static int countBlocks(Path path, long length) throws UnusableBlockFile {
        if (length == 0 || length % BLOCK_SIZE != 0) {
            throw new UnusableBlockFile(
                    String.format(
                            "%s has %d bytes; a disk has one or more blocks of exactly %d",
                            path, length, BLOCK_SIZE));
        }
        long blocks = length / BLOCK_SIZE;
        if (blocks > MOST_BLOCKS) {
            throw new UnusableBlockFile(
                    path + " has " + blocks + " blocks; a disk has " + MOST_BLOCKS + " at most");
        }
        return (int) blocks;
    }

    /** Says what went wrong, also where the exception does not. */
    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /**
     * Returns how many blocks there are.
     *
     * @return their number, from 1 to {@link #MOST_BLOCKS}
     */
    public int blocks() {
        return blocks;
    }

    /**
     * Tells whether blocks can be written.
     *
     * @return false if the file is write-protected
     */
    public boolean isWritable() {
        return writable;
    }

    /**
     * Reads a block.
     *
     * @param block its number, from 0
     * @param buffer gets its {@value #BLOCK_SIZE} bytes
     * @throws UnusableBlockFile if they can't be read
     */
    public void read(int block, byte[] buffer) throws UnusableBlockFile {
        try {
            file.seek((long) block * BLOCK_SIZE);
            file.readFully(buffer, 0, BLOCK_SIZE);
        } catch (IOException e) {
            throw new UnusableBlockFile(
                    "block " + block + " of the disk can't be read: " + reason(e));
        }
    }

    /**
     * Writes a block. When this returns, it is in the file for good.
     *
     * @param block its number, from 0
     * @param buffer its {@value #BLOCK_SIZE} bytes
     * @throws UnusableBlockFile if they can't be written
     */
    public void write(int block, byte[] buffer) throws UnusableBlockFile {
        try {
            file.seek((long) block * BLOCK_SIZE);
            file.write(buffer, 0, BLOCK_SIZE);
        } catch (IOException e) {
            throw new UnusableBlockFile(
                    "block " + block + " of the disk can't be written: " + reason(e));
        }
    }

    /**
     * Closes the file; others can open it then. To be called when the machine has ended: it would
     * get errors from here on.
     *
     * @throws IOException if that fails; all that was written is in the file even so
     */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
