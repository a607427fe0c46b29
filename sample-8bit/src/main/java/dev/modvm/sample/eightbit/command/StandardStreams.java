package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** The standard streams of the process: what they are, and whether they are there at all. */
final class StandardStreams {
    private static final Path INPUT = Path.of("/dev/stdin");
    private static final Path OUTPUT = Path.of("/dev/stdout");

    /** The file that the JVM opens first, and keeps open. */
    private static final Path MODULES = Path.of(System.getProperty("java.home"), "lib", "modules");

    // The types of files in the mode that stat gives (POSIX, sys/stat.h).
    private static final int TYPE = 0xF000;
    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xC000;

    private StandardStreams() {}

    /**
     * Returns standard input. If whoever started the process has closed it, as {@code <&-} does,
     * the JVM has opened a file of its own in its place; then the stream cannot be read.
     *
     * @return a stream that nobody needs to close
     */
    static InputStream input() {
        try {
            if (Files.isSameFile(INPUT, MODULES)) {
                InputStream closed = InputStream.nullInputStream();
                closed.close();
                return closed;
            }
        } catch (IOException e) {
            // Where the names of descriptors are unknown, nothing can be told about them.
        }
        return System.in;
    }

    /**
     * Tells whether whoever read standard output has gone, as {@code head} does when it has seen
     * enough. Programs that don't know about that are ended by the signal SIGPIPE then.
     *
     * @param out a stream
     * @return whether it is standard output, has lost something, and is a pipe or a socket
     */
    static boolean isClosedPipe(PrintStream out) {
        return out == System.out && out.checkError() && isPipe();
    }

    private static boolean isPipe() {
        try {
            int type = (Integer) Files.getAttribute(OUTPUT, "unix:mode") & TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

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
