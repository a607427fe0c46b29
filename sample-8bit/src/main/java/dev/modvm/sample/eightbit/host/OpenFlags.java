package dev.modvm.sample.eightbit.host;

/**
 * How a program wants a file opened.
 *
 * @param flags the second argument of {@code open}: the flags of cc65's {@code fcntl.h}, 16 bits
 * @param mode its third argument, the flags of cc65's {@code sys/stat.h}: what the owner of a file
 *     that is created may do with it, later
 */
public record OpenFlags(int flags, int mode) {
    /** The mode of a program that names none: the owner may read and write. */
    public static final int DEFAULT_MODE = 0x03;

    private static final int ACCESS = 0x03;
    private static final int WRITE_ONLY = 0x02;
    private static final int READ_AND_WRITE = 0x03;
    private static final int CREATE = 0x10;
    private static final int TRUNCATE = 0x20;
    private static final int APPEND = 0x40;
    private static final int EXCLUSIVE = 0x80;

    private static final int OWNER_READS = 0x01;
    private static final int OWNER_WRITES = 0x02;

    /**
     * Tells whether the program may read the file.
     *
     * @return whether {@code O_RDONLY} or {@code O_RDWR} is given, or none, as for sim65
     */
    public boolean reads() {
        return (flags & ACCESS) != WRITE_ONLY;
    }

    /**
     * Tells whether the program may write the file.
     *
     * @return whether {@code O_WRONLY} or {@code O_RDWR} is given
     */
    public boolean writes() {
        int access = flags & ACCESS;
        return access == WRITE_ONLY || access == READ_AND_WRITE;
    }

    /**
     * Tells whether a file that does not exist is created.
     *
     * @return whether {@code O_CREAT} is given
     */
    public boolean creates() {
        return (flags & CREATE) != 0;
    }

    /**
     * Tells whether the file must be a new one.
     *
     * @return whether {@code O_EXCL} is given beside {@code O_CREAT}, without which it says nothing
     */
    public boolean createsOnly() {
        return creates() && (flags & EXCLUSIVE) != 0;
    }

    /**
     * Tells whether a file that exists loses its bytes.
     *
     * @return whether {@code O_TRUNC} is given; with {@code O_RDONLY} too, as for Linux
     */
    public boolean truncates() {
        return (flags & TRUNCATE) != 0;
    }

    /**
     * Tells whether each write goes to the end of the file.
     *
     * @return whether {@code O_APPEND} is given
     */
    public boolean appends() {
        return (flags & APPEND) != 0;
    }

    /**
     * Tells whether the owner may read a file that is created.
     *
     * @return whether the mode has {@code S_IREAD}
     */
    public boolean ownerReads() {
        return (mode & OWNER_READS) != 0;
    }

    /**
     * Tells whether the owner may write a file that is created.
     *
     * @return whether the mode has {@code S_IWRITE}
     */
    public boolean ownerWrites() {
        return (mode & OWNER_WRITES) != 0;
    }
}
