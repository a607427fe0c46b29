package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A display of characters on a terminal that knows the control sequences of ECMA-48 and xterm, as
 * almost all do. It draws on the alternate screen, without a cursor, and only what has changed.
 *
 * <p>Any thread may call its methods.
 */
final class AnsiScreen implements AutoCloseable {
    /** Bit of a cell: it is shown in reverse. */
    static final int REVERSE = 0x80;

    private static final String CLEAR = "\33[0m\33[2J";
    private static final String BEGIN = "\33[?1049h\33[?25l" + CLEAR;
    private static final String END = "\33[0m\33[?25h\33[?1049l";

    /** What no cell has, so that it differs from every one. */
    private static final int UNKNOWN = -1;

    private final OutputStream out;
    private final int columns;
    private final int[] shown;
    private final StringBuilder sequence = new StringBuilder();
    private boolean closed;

    /** What is sent before a frame that is drawn in full. */
    private String before = "";

    private boolean spoilt;

    private AnsiScreen(OutputStream out, int columns, int rows) {
        this.out = out;
        this.columns = columns;
        shown = new int[columns * rows];
    }

    /**
     * Switches to the alternate screen and clears it.
     *
     * @param out the terminal
     * @param columns how many cells are in a row, at least 1
     * @param rows how many rows there are, at least 1
     * @return the screen, which must be closed
     * @throws IOException if the terminal takes no output
     */
    static AnsiScreen open(OutputStream out, int columns, int rows) throws IOException {
        AnsiScreen screen = new AnsiScreen(out, columns, rows);
        screen.sequence.append(BEGIN);
        screen.spoil();
        screen.send();
        return screen;
    }

    /**
     * Shows a frame.
     *
     * @param cells the characters, row by row: ASCII, with {@link #REVERSE}; what ASCII cannot show
     *     is a space
     * @throws IOException if the terminal takes no output
     * @throws IllegalArgumentException if there are more or fewer cells than on the screen
     */
    synchronized void draw(byte[] cells) throws IOException {
        if (cells.length != shown.length) {
            throw new IllegalArgumentException(
                    "a frame has " + shown.length + " cells, not " + cells.length);
        }
        if (closed) {
            return;
        }
        if (spoilt) {
            spoilt = false;
            sequence.append(before);
        }
        int cursor = UNKNOWN;
        boolean reverse = false;
        for (int at = 0; at < cells.length; at++) {
            int cell = visible(cells[at] & 0xFF);
            if (cell == shown[at]) {
                continue;
            }
            shown[at] = cell;
            if (cursor != at) {
                position(at);
            }
            if ((cell >= REVERSE) != reverse) {
                reverse = !reverse;
                sequence.append(reverse ? "\33[7m" : "\33[27m");
            }
            sequence.append((char) (cell % REVERSE));
            // Behind the last column it depends on the terminal where the cursor is.
            cursor = (at + 1) % columns == 0 ? UNKNOWN : at + 1;
        }
        if (reverse) {
            sequence.append("\33[27m");
        }
        send();
    }

    private static int visible(int cell) {
        int character = cell % REVERSE;
        return character < ' ' || character == 0x7F ? cell - character + ' ' : cell;
    }

    private void position(int at) {
        sequence.append("\33[").append(at / columns + 1);
        sequence.append(';').append(at % columns + 1).append('H');
    }

    /** Has the next frame drawn in full: the terminal may show something else than it was sent. */
    synchronized void spoil() {
        Arrays.fill(shown, UNKNOWN);
        spoilt = true;
    }

    /**
     * Has a note shown outside of the frames, with the next one, which is drawn in full.
     *
     * @param row the row of the terminal, from 1 on
     * @param column the column of its first character, from 1 on
     * @param note the text, in ASCII; if it is empty, there is none
     */
    synchronized void annotate(int row, int column, String note) {
        // What was there before may be of another size, or of another place.
        before = CLEAR + (note.isEmpty() ? "" : "\33[" + row + ';' + column + 'H' + note);
        spoil();
    }

    /**
     * Shows what was on the terminal before, and the cursor. Frames that come later are not drawn.
     *
     * @throws IOException if the terminal takes no output
     */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            sequence.append(END);
            send();
        }
    }

    private void send() throws IOException {
        if (sequence.length() > 0) {
            out.write(sequence.toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            sequence.setLength(0);
        }
    }
}
