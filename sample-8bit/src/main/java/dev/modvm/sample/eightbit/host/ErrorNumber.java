package dev.modvm.sample.eightbit.host;

/**
 * Why a call to the host failed, as a number: the {@code errno} of Linux, and the one that programs
 * of cc65 know.
 */
public enum ErrorNumber {
    /** EPERM: the host's user may not do it. */
    NOT_PERMITTED(1, 3),

    /** ENOENT: there is no such file, or directory. */
    NO_SUCH_FILE(2, 1),

    /** EINTR: the call was interrupted. */
    INTERRUPTED(4, 12),

    /** EIO: a device failed. */
    INPUT_OUTPUT(5, 11),

    /** ENOEXEC: it is no program. */
    NO_PROGRAM(8, 17),

    /** EBADF: the descriptor is not open, or not for this. */
    BAD_DESCRIPTOR(9, 16),

    /** EAGAIN: it may work later. */
    TRY_AGAIN(11, 10),

    /** ENOMEM: there is not enough memory. */
    OUT_OF_MEMORY(12, 2),

    /** EACCES: the program may not have the file. */
    ACCESS_DENIED(13, 3),

    /** EBUSY: somebody else uses it. */
    BUSY(16, 6),

    /** EEXIST: the file exists. */
    EXISTS(17, 9),

    /** ENODEV: there is no such device. */
    NO_DEVICE(19, 4),

    /** EINVAL: an argument makes no sense. */
    INVALID_ARGUMENT(22, 7),

    /** EMFILE: too many files are open. */
    TOO_MANY_FILES(24, 5),

    /** ENOSPC: the disk is full. */
    DISK_FULL(28, 8),

    /** ESPIPE: a stream has no positions. */
    NO_POSITION(29, 14),

    /** ERANGE: a result is out of range. */
    OUT_OF_RANGE(34, 15),

    /** ENOSYS: the host has no such function. */
    NO_FUNCTION(38, 13);

    /** The number of cc65's for all errors that it has no own one for. */
    private static final int UNKNOWN = 18;

    private final int number;
    private final int cc65Number;

    ErrorNumber(int number, int cc65Number) {
        this.number = number;
        this.cc65Number = cc65Number;
    }

    /**
     * Returns the number that Linux has for it.
     *
     * @return the value of {@code errno} there, from 1 to 255
     */
    public int number() {
        return number;
    }

    /**
     * Finds the number that cc65 has for an error of the host.
     *
     * @param number the number that Linux has for it, or 0 for success
     * @return the value of {@code errno} for a program of cc65; 0 for success, and EUNKNOWN where
     *     cc65 has no number for it
     */
    public static int toCc65(int number) {
        if (number == 0) {
            return 0;
        }
        for (ErrorNumber error : values()) {
            if (error.number == number) {
                return error.cc65Number;
            }
        }
        return UNKNOWN;
    }
}
