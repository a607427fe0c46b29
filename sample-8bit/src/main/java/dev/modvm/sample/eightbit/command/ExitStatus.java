package dev.modvm.sample.eightbit.command;

/** What the process tells the shell when it ends. */
final class ExitStatus {
    /** The machine did what was asked. */
    static final int SUCCESS = 0;

    /** The machine failed, or stopped elsewhere than it should. */
    static final int FAILURE = 1;

    /** Nothing was run: the command line is wrong, or names a file that cannot be used. */
    static final int USAGE = 2;

    /**
     * On a board whose programs have an exit status of their own: the limit of cycles was reached.
     * This and the next are those of sim65.
     */
    static final int PROGRAM_TOO_LONG = 126;

    /** On a board whose programs have an exit status of their own: the machine failed. */
    static final int PROGRAM_FAILED = 127;

    /**
     * Whoever read standard output has gone: what a shell says of a program that SIGPIPE has ended,
     * 128 and the number of the signal.
     */
    static final int CLOSED_PIPE = 141;

    private ExitStatus() {}
}
