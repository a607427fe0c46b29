package dev.modvm.sample.eightbit.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of the process, handed over to a machine: each key goes to it as the byte or bytes
 * that it sends, Ctrl-C among them, and nothing is echoed. Only two ways leave the machine: the
 * {@link EscapeKey} with an X behind it, and {@linkplain #LEAVE Ctrl-]}, as it leaves telnet.
 * Output goes to the terminal byte for byte, too.
 *
 * <p>The terminal is restored when this is closed, and also when the process is ended by a signal
 * that can be caught, such as SIGTERM or SIGHUP. If it was stopped and is continued, the terminal
 * is handed over again.
 */
final class RawTerminal implements Keys {
    /** The byte of the key that leaves the machine alone: Ctrl-]. Many keyboards do not have it. */
    static final int LEAVE = 0x1D;

    /** How long the end of the process may wait for a terminal that takes no output. */
    private static final long PATIENCE_MILLISECONDS = 500;

    /** How many columns are between a display and what is written on its right. */
    private static final int MARGIN = 2;

    private final Terminal terminal;
    private final Attributes before;
    private final Attributes raw;
    private final PromptOutput out;
    private final EscapeKey escape;
    private final KeyQueue keys = new KeyQueue();
    private final Thread atShutdown = new Thread(this::restoreAtShutdown, "terminal at shutdown");
    private volatile boolean left;
    private boolean escaped;
    private @Nullable AnsiScreen screen;

    private RawTerminal(Terminal terminal, OutputStream out, EscapeKey escape) {
        this.terminal = terminal;
        this.escape = escape;
        this.out = PromptOutput.to(out);
        before = terminal.getAttributes();
        raw = raw(before);
    }

    /**
     * Hands the terminal over.
     *
     * @param out standard output
     * @param escape the key behind which an X leaves
     * @return the terminal, which must be closed
     * @throws IOException if standard input is no terminal, or cannot be set up
     */
    static RawTerminal open(OutputStream out, EscapeKey escape) throws IOException {
        Terminal system;
        try {
            system =
                    TerminalBuilder.builder()
                            .system(true)
                            .dumb(false)
                            .graphemeCluster(false)
                            .nativeSignals(true)
                            .build();
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
        RawTerminal terminal = new RawTerminal(system, out, escape);
        Runtime.getRuntime().addShutdownHook(terminal.atShutdown);
        system.setAttributes(terminal.raw);
        system.handle(Signal.CONT, signal -> system.setAttributes(terminal.raw));
        Thread reader = new Thread(terminal::read, "keys");
        reader.setDaemon(true);
        reader.start();
        return terminal;
    }

    /** What a terminal does that does nothing by itself. */
    private static Attributes raw(Attributes before) {
        Attributes raw = new Attributes(before);
        raw.setLocalFlags(
                EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.ISIG, LocalFlag.IEXTEN),
                false);
        raw.setInputFlags(
                EnumSet.of(
                        InputFlag.BRKINT,
                        InputFlag.ICRNL,
                        InputFlag.IGNCR,
                        InputFlag.INLCR,
                        InputFlag.ISTRIP,
                        InputFlag.IXON),
                false);
        raw.setOutputFlag(OutputFlag.OPOST, false);
        raw.setControlChar(ControlChar.VMIN, 1);
        raw.setControlChar(ControlChar.VTIME, 0);
        return raw;
    }

    // Not the terminal's own input: JLine makes signals of some of the bytes there.
    private void read() {
        InputStream in = new FileInputStream(FileDescriptor.in); // which stays open
        byte[] bytes = new byte[4096];
        try {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                for (int i = 0; i < count; i++) {
                    type(bytes[i] & 0xFF);
                }
            }
        } catch (IOException | InterruptedException e) {
            // A terminal that cannot be read has been closed; nobody interrupts this thread.
        } finally {
            keys.close();
        }
    }

    /** Passes a key on. What comes behind the one that leaves is for nobody, least the shell. */
    private void type(int key) throws InterruptedException {
        boolean wasEscaped = escaped;
        escaped = false;
        if (left || key == LEAVE || (wasEscaped && escape.isLeftBy(key))) {
            left = true;
        } else if (escape.is(key) && !wasEscaped) {
            escaped = true;
        } else {
            if (wasEscaped && !escape.is(key)) {
                keys.put(escape.code());
            }
            keys.put(key);
        }
    }

    /**
     * Returns the output to the terminal.
     *
     * @return a stream that needs not be flushed, nor closed
     */
    OutputStream output() {
        return out;
    }

    /**
     * Opens a screen on this terminal. It is closed before the terminal is restored, and drawn in
     * full when the terminal was used by others, or has got another size.
     *
     * @param columns how many cells are in a row
     * @param rows how many rows there are
     * @param note what to show beside or below it, if there is room; may be empty
     * @return the screen
     * @throws IOException if the terminal is too small, or takes no output
     */
    synchronized AnsiScreen openScreen(int columns, int rows, String note) throws IOException {
        if (terminal.getColumns() == 0 || terminal.getRows() == 0) {
            throw new IOException(
                    "the terminal does not say how large it is, so it can't show the display; use"
                            + " another terminal, or set TERM to its type");
        }
        if (terminal.getColumns() < columns || terminal.getRows() < rows) {
            throw new IOException(
                    String.format(
                            "the terminal has %d columns and %d rows, and the display has %d and"
                                    + " %d; make the terminal larger",
                            terminal.getColumns(), terminal.getRows(), columns, rows));
        }
        AnsiScreen opened = AnsiScreen.open(out, columns, rows);
        screen = opened;
        annotate(opened, columns, rows, note);
        terminal.handle(Signal.WINCH, signal -> annotate(opened, columns, rows, note));
        terminal.handle(
                Signal.CONT,
                signal -> {
                    terminal.setAttributes(raw);
                    opened.spoil();
                });
        return opened;
    }

    /** Shows the note where there is room: below the display, on the right of it, or nowhere. */
    private void annotate(AnsiScreen screen, int columns, int rows, String note) {
        if (terminal.getRows() > rows && terminal.getColumns() >= note.length()) {
            screen.annotate(terminal.getRows(), 1, note);
        } else if (terminal.getColumns() >= columns + MARGIN + note.length()) {
            screen.annotate(rows, columns + MARGIN + 1, note);
        } else {
            screen.annotate(rows, 1, "");
        }
    }

    @Override
    public int poll() {
        return keys.poll();
    }

    @Override
    public boolean isLeft() {
        return left;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // The process is ending: the hook has run, or does so now, and either may restore.
        }
        restoreScreen();
        restoreSettings();
        try {
            terminal.close();
        } catch (IOException e) {
            // There is nothing left that could be restored.
        }
    }

    private void restoreSettings() {
        try {
            terminal.setAttributes(before);
        } catch (IllegalStateException e) {
            // At the end of the process JLine closes the terminal itself, and restores it then.
        }
    }

    private synchronized void restoreScreen() {
        try {
            if (screen != null) {
                screen.close();
            }
            out.close();
        } catch (IOException e) {
            // A terminal that takes no output shows nothing that is to be restored.
        }
    }

    /** Restores first what needs no output, since that may have to wait. */
    private void restoreAtShutdown() {
        restoreSettings();
        Thread screen = new Thread(this::restoreScreen, "screen at shutdown");
        screen.setDaemon(true);
        screen.start();
        try {
            screen.join(PATIENCE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
