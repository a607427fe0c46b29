package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where the user of an interactive machine sits: at the terminal, which is the machine's until this
 * is closed; or at the other ends of pipes.
 *
 * @param keys what the user types
 * @param output what the user sees; it needs not be flushed
 */
record HostConsole(Keys keys, OutputStream output) implements AutoCloseable {
    /**
     * Opens the console.
     *
     * @param in standard input; where it is no terminal, each end of a line in it is a carriage
     *     return, as if it were typed
     * @param out standard output
     * @param escape the key behind which an X leaves, on a terminal
     * @return the console, which must be closed
     * @throws IOException if standard input is a terminal, and cannot be set up
     */
    static HostConsole open(InputStream in, PrintStream out, EscapeKey escape) throws IOException {
        if (StandardStreams.isTerminal(in)) {
            RawTerminal terminal = RawTerminal.open(out, escape);
            return new HostConsole(terminal, terminal.output());
        }
        return new HostConsole(PipedKeys.of(in, true), PromptOutput.to(out));
    }

    @Override
    public void close() throws IOException {
        keys.close();
        output.close();
    }
}
