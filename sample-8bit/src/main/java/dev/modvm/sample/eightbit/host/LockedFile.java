package dev.modvm.sample.eightbit.host;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An open file that no other machine writes, in this process or another one, as far as the host
 * supports locks.
 *
 * <p>It is no FileChannel: that would close itself when the thread of a machine is interrupted.
 */
final class LockedFile extends RandomAccessFile {
    /** The files that this process has open. */
    private static final Map<Object, LockedFile> OPEN = new ConcurrentHashMap<>();

    private final Object identity;

    private LockedFile(Path path, Object identity, boolean writable) throws IOException {
        // "d": a write returns when the data are in the file.
        super(path.toFile(), writable ? "rwd" : "r");
        this.identity = identity;
    }

    /**
     * Opens a file that exists.
     *
     * @param path where it is
     * @param writable whether to write it, too; then nobody else may have it open
     * @return the file
     * @throws UnusableBlockFile if it is in use
     * @throws IOException if it can't be opened
     */
    static LockedFile open(Path path, boolean writable) throws IOException {
        Object identity = identity(path);
        // Looked at before it is opened: under POSIX, whoever closes a file gives up all the locks
        // that the process has on it.
        if (OPEN.containsKey(identity)) {
            throw inUse(path);
        }
        LockedFile file = new LockedFile(path, identity, writable);
        try {
            if (OPEN.putIfAbsent(identity, file) != null || !file.lock(!writable)) {
                throw inUse(path);
            }
            return file;
        } catch (IOException e) {
            closeAfter(e, file);
            throw e;
        }
    }

    /** Tells files apart, whatever names lead to them. */
    private static Object identity(Path path) throws IOException {
        @Nullable Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return key == null ? path.toRealPath() : key;
    }

    private static UnusableBlockFile inUse(Path path) {
        return new UnusableBlockFile(path + " is in use by another machine");
    }

    /** Locks all of the file until it is closed; tells whether nobody else has. */
    private boolean lock(boolean shared) throws IOException {
        try {
            return getChannel().tryLock(0, Long.MAX_VALUE, shared) != null;
        } catch (OverlappingFileLockException e) {
            return false; // by something else in this process
        }
    }

    /**
     * Closes a file that can't be used.
     *
     * @param cause why, which is what the user must know; it remembers what goes wrong here
     * @param file the file
     */
    static void closeAfter(IOException cause, LockedFile file) {
        try {
            file.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            OPEN.remove(identity, this);
        }
    }
}
