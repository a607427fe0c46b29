package dev.modvm.sample.eightbit;

/** What the process tells the shell when it ends. */
final class ExitStatus {
    /** The machine did what was asked. */
    static final int SUCCESS = 0;

    /** The machine failed, or stopped elsewhere than it should. */
    static final int FAILURE = 1;

    /** Nothing was run: the command line is wrong, or names a file that cannot be used. */
    static final int USAGE = 2;

    private ExitStatus() {}
}
