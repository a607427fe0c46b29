package dev.modvm.sample.eightbit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a {@link TextDisplay} shows at one time: {@value #COLUMNS} columns and {@value #ROWS} rows,
 * counted from 0, from the upper left. The cursor exchanges the colours of the character that it is
 * on. A frame never changes; any thread may call its methods.
 */
public final class TextFrame {
    /** How many characters are in a row. */
    public static final int COLUMNS = 40;

    /** How many rows there are. */
    public static final int ROWS = 24;

    /** Bit of a cell: its colours are exchanged. */
    public static final int REVERSE = 0x80;

    private final byte[] cells;

    /**
     * Copies what a display shows.
     *
     * @param memory its cells, row by row; there may be more behind them
     */
    TextFrame(byte[] memory) {
        cells = Arrays.copyOf(memory, COLUMNS * ROWS);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = visible(cells[i]);
        }
    }

    /**
     * Copies what a display with a cursor shows.
     *
     * @param memory its cells, row by row; there may be more behind them
     * @param column where the cursor is; there is none if that is not on the screen
     * @param row where the cursor is; there is none if that is not on the screen
     */
    TextFrame(byte[] memory, int column, int row) {
        this(memory);
        if (column < COLUMNS && row < ROWS) {
            cells[row * COLUMNS + column] ^= (byte) REVERSE;
        }
    }

    private static byte visible(byte cell) {
        int code = cell & 0x7F;
        return code < ' ' || code > '~' ? (byte) ((cell & REVERSE) | ' ') : cell;
    }

    /**
     * Returns the picture, row by row.
     *
     * @return a byte for each cell, which the caller may change: a printable character of ASCII,
     *     with {@link #REVERSE}
     */
    public byte[] cells() {
        return cells.clone();
    }

    /**
     * Tells whether the colours of a character are exchanged.
     *
     * @param column the column
     * @param row the row
     * @return whether it is in reverse video
     * @throws IndexOutOfBoundsException if there is no such column or row
     */
    public boolean isReverse(int column, int row) {
        return (cells[index(column, row)] & REVERSE) != 0;
    }

    /**
     * Returns the characters of a row.
     *
     * @param row the row
     * @return as many characters as there are columns, spaces at the end included
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public String line(int row) {
        int start = index(0, row);
        byte[] line = Arrays.copyOfRange(cells, start, start + COLUMNS);
        for (int column = 0; column < COLUMNS; column++) {
            line[column] &= (byte) ~REVERSE;
        }
        return new String(line, StandardCharsets.US_ASCII);
    }

    private static int index(int column, int row) {
        if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) {
            throw new IndexOutOfBoundsException(
                    String.format(
                            "there is no column %d in row %d; the screen has %d by %d",
                            column, row, COLUMNS, ROWS));
        }
        return row * COLUMNS + column;
    }

    /**
     * Returns the picture as text.
     *
     * @return all rows without the spaces at their ends, each with a line feed
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            text.append(line(row).stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
