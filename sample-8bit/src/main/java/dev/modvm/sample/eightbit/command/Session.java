package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.SerialLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user at a running machine, from when the terminal is handed over until the user leaves. Out of
 * a pipe come the keys only; then the session ends when all of them have been taken and the machine
 * has had nothing to say for two seconds: time enough for a program that saves when it is idle.
 *
 * <p>Any thread may call its methods, one at a time those that the machine calls: {@link #key} and
 * {@link #send}.
 */
final class Session implements SerialLine, AutoCloseable {
    private static final long SILENCE_NANOSECONDS = 2_000_000_000L;

    private final HostConsole console;
    private final PrintStream out;
    private volatile boolean ended;
    private volatile long active = System.nanoTime();
    private volatile @Nullable IOException lost;

    private Session(HostConsole console, PrintStream out) {
        this.console = console;
        this.out = out;
    }

    /**
     * Begins a session.
     *
     * @param in standard input
     * @param out standard output
     * @param escape the key behind which an X leaves, on a terminal
     * @return the session, which must be closed
     * @throws IOException if standard input is a terminal, and cannot be set up
     */
    static Session open(InputStream in, PrintStream out, EscapeKey escape) throws IOException {
        return new Session(HostConsole.open(in, out, escape), out);
    }

    /**
     * Opens a screen on the terminal.
     *
     * @param columns how many cells are in a row
     * @param rows how many rows there are
     * @param note what to show beside or below it, if there is room
     * @return the screen, which is closed with the session; nothing where there is no terminal
     * @throws IOException if the terminal is too small
     */
    Optional<AnsiScreen> openScreen(int columns, int rows, String note) throws IOException {
        return console.keys() instanceof RawTerminal terminal
                ? Optional.of(terminal.openScreen(columns, rows, note))
                : Optional.empty();
    }

    /**
     * Takes the next byte that was typed.
     *
     * @return the byte, or a negative number if there is none now
     */
    int key() {
        int key = console.keys().poll();
        if (key >= 0) {
            stir();
        } else if (key == Keys.END && !ended) {
            stir();
            ended = true;
        }
        return key;
    }

    @Override
    public int poll() {
        return Math.max(SILENCE, key());
    }

    @Override
    public void send(int value) {
        stir();
        try {
            console.output().write(value);
        } catch (IOException e) {
            lost = e;
        }
    }

    /** Notes that the machine does something that the user sees. */
    void stir() {
        active = System.nanoTime();
    }

    /**
     * Notes that the machine has shown something, which was lost.
     *
     * @param e why
     */
    void lose(IOException e) {
        lost = e;
    }

    /**
     * Tells whether the machine is still wanted.
     *
     * @return whether the user is there, and what the machine says arrives
     */
    boolean goesOn() {
        return !console.keys().isLeft()
                && !isOutputLost()
                && !(ended && System.nanoTime() - active > SILENCE_NANOSECONDS);
    }

    /**
     * Tells whether something that the machine said has not arrived.
     *
     * @return whether standard output takes no more
     */
    boolean isOutputLost() {
        return lost != null || out.checkError();
    }

    @Override
    public void close() throws IOException {
        console.close();
    }
}
