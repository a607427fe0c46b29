package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** The standard streams of the process: which of them are a terminal. */
final class StandardStreams {
    private StandardStreams() {}

    /**
     * Tells whether a person can type into a stream.
     *
     * @param in a stream
     * @return whether it is standard input, and that is a terminal
     */
    static boolean isTerminal(InputStream in) {
        return in == System.in && isTerminal(SystemStream.Input);
    }

    /**
     * Tells whether a person sees what is written to a stream.
     *
     * @param stream a stream
     * @return whether it is standard output or error, and that is a terminal
     */
    static boolean isTerminal(PrintStream stream) {
        return (stream == System.out && isTerminal(SystemStream.Output))
                || (stream == System.err && isTerminal(SystemStream.Error));
    }

    // System.console() does not tell: from JDK 22 on there is one in a pipe, too, and before that
    // there is none when only one of the streams is a pipe.
    private static boolean isTerminal(SystemStream stream) {
        try {
            return TerminalProvider.load("jni").isSystemStream(stream);
        } catch (IOException | LinkageError e) {
            // Where native code may not be loaded, a terminal can't be set up either.
            return false;
        }
    }
}
