package dev.modvm.sample.eightbit.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output, for programs that must not go on when nobody reads it any more: the stream then
 * throws an exception, which ends the machine, as SIGPIPE ends a program of the host.
 */
final class PipeOutput extends PrintStream {
    private final PrintStream stream;

    /**
     * Creates an output.
     *
     * @param out where the bytes go
     */
    PipeOutput(PrintStream out) {
        super(
                out,
                false,
                StandardCharsets.ISO_8859_1); // which is for characters, and nobody prints any
        stream = out;
    }

    @Override
    public boolean checkError() {
        boolean isLost = super.checkError();
        if (isLost && StandardStreams.isClosedPipe(stream)) {
            throw new Closed();
        }
        return isLost;
    }

    /** Nobody reads the output any more. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Closed() {
            super("nobody reads standard output any more");
        }
    }
}
