package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Halt;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Memory;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.SaveRequest;
import java.util.Arrays;

/**
 * A display of 40 by 24 characters, which are memory.
 *
 * <table>
 * <caption>The addresses</caption>
 * <tr><td>$000-$3BF</td><td>the characters in ASCII, row by row; bit 7 is reverse video</td></tr>
 * <tr><td>$3C0</td><td>column of the cursor, from 0</td></tr>
 * <tr><td>$3C1</td><td>row of the cursor, from 0</td></tr>
 * <tr><td>$3C2</td><td>control; bit 0: the cursor is visible</td></tr>
 * <tr><td>$3C3-$3FF</td><td>memory that nobody looks at</td></tr>
 * </table>
 *
 * <p>All of it can be loaded. At first it is full of spaces, without a cursor. A frame takes a
 * number of cycles that the display is made with; at its end, the screen gets the new picture if
 * something has changed. So a display on which nothing changes costs nothing.
 */
@Peripheral(base = U8.class, address = U16.class, model = "text display")
public final class TextDisplay {
    /** How many addresses it has. */
    public static final int SIZE = 0x400;

    private static final int CURSOR_COLUMN = TextFrame.COLUMNS * TextFrame.ROWS;
    private static final int CURSOR_ROW = CURSOR_COLUMN + 1;
    private static final int CONTROL = CURSOR_COLUMN + 2;

    private static final int CURSOR_ON = 0x01;

    // Loads go straight to the cells, saves to the handler.
    /** What it holds, an element for each address. */
    @Memory(writable = false)
    public final byte[] cells = new byte[SIZE];

    private final TextScreen screen;
    private final long cyclesPerFrame;

    private boolean changed;

    /** The cycles since boot, and when the frame ends in which something has changed. */
    private long now;

    private long frameEnd;

    /**
     * Creates a display.
     *
     * @param screen what shows its pictures
     * @param cyclesPerFrame how many cycles of the processor a frame takes, at least 1
     * @throws IllegalArgumentException if a frame takes less than a cycle
     */
    public TextDisplay(TextScreen screen, long cyclesPerFrame) {
        if (cyclesPerFrame < 1) {
            throw new IllegalArgumentException(
                    "a frame takes at least 1 cycle, not " + cyclesPerFrame);
        }
        this.screen = screen;
        this.cyclesPerFrame = cyclesPerFrame;
    }

    /** Clears the display, which is a change. */
    @Boot
    public void clear() {
        Arrays.fill(cells, (byte) ' ');
        cells[CURSOR_COLUMN] = 0;
        cells[CURSOR_ROW] = 0;
        cells[CONTROL] = 0;
        now = 0;
        changed = true;
        frameEnd = cyclesPerFrame;
    }

    /**
     * Takes a save.
     *
     * @param address the address within the component, from 0
     * @param value the value, from 0 to 255
     */
    @Handles(SaveRequest.class)
    public void save(int address, int value) {
        if (cells[address] == (byte) value) {
            return;
        }
        cells[address] = (byte) value;
        if (!changed) {
            changed = true;
            frameEnd = (now / cyclesPerFrame + 1) * cyclesPerFrame;
        }
    }

    /**
     * Lets time pass.
     *
     * @param cycles how many have elapsed
     * @return in how many cycles there is a new picture to show
     */
    @Cycle
    public long elapsed(long cycles) {
        now += cycles;
        if (changed && now >= frameEnd) {
            show();
        }
        return changed ? frameEnd - now : Long.MAX_VALUE;
    }

    /** Shows what the last frame has come to. */
    @Halt
    public void halt() {
        if (changed) {
            show();
        }
    }

    private void show() {
        changed = false;
        boolean hasCursor = (cells[CONTROL] & CURSOR_ON) != 0;
        screen.show(
                hasCursor
                        ? new TextFrame(
                                cells, cells[CURSOR_COLUMN] & 0xFF, cells[CURSOR_ROW] & 0xFF)
                        : new TextFrame(cells));
    }
}
