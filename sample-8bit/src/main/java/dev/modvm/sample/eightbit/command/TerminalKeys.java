package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.KeySource;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * The keys of a keyboard out of the bytes of a terminal: the control sequences of the arrow keys
 * (ECMA-48's CSI A to D, and SS3 A to D as xterm sends them) become a key each, other sequences
 * none; DEL, which most terminals send for Backspace, becomes BS. An Escape behind which nothing
 * comes is the key.
 */
final class TerminalKeys implements KeySource {
    /** How long the rest of a sequence may take to arrive: more than a busy host needs. */
    private static final long PATIENCE_NANOSECONDS = 50_000_000;

    private static final int ESCAPE = 0x1B;
    private static final int BACKSPACE = 0x08;
    private static final int DELETE = 0x7F;

    private final IntSupplier bytes;
    private final LongSupplier nanoseconds;

    /** What has come of a sequence: nothing (0), ESC, or the byte behind it. */
    private int begun;

    /** The byte that is to be returned before any other, or a negative number. */
    private int next = NO_KEY;

    private long since;

    /**
     * Creates the keys.
     *
     * @param bytes what the terminal sends, a negative number while that is nothing
     */
    TerminalKeys(IntSupplier bytes) {
        this(bytes, System::nanoTime);
    }

    /**
     * Creates keys with a clock.
     *
     * @param bytes what the terminal sends, a negative number while that is nothing
     * @param nanoseconds the host's clock
     */
    TerminalKeys(IntSupplier bytes, LongSupplier nanoseconds) {
        this.bytes = bytes;
        this.nanoseconds = nanoseconds;
    }

    @Override
    public int poll() {
        if (next >= 0) {
            int key = next;
            next = NO_KEY;
            return key;
        }
        int value = bytes.getAsInt();
        if (value < 0) {
            return abandoned() ? give(ESCAPE) : NO_KEY;
        }
        if (begun == 0) {
            return value == ESCAPE ? begin(ESCAPE) : single(value);
        }
        if (begun == ESCAPE) {
            if (value == '[' || value == 'O') {
                return begin(value);
            }
            next = single(value);
            return give(ESCAPE);
        }
        return inSequence(value);
    }

    private static int single(int value) {
        return value == DELETE ? BACKSPACE : value;
    }

    private boolean abandoned() {
        return begun != 0 && nanoseconds.getAsLong() - since > PATIENCE_NANOSECONDS;
    }

    private int begin(int value) {
        begun = value;
        since = nanoseconds.getAsLong();
        return NO_KEY;
    }

    /** Gives a key that has been recognized; of a sequence that breaks off, its other bytes too. */
    private int give(int key) {
        if (key == ESCAPE && begun != ESCAPE) {
            next = begun;
        }
        begun = 0;
        return key;
    }

    private int inSequence(int value) {
        return switch (value) {
            case 'A' -> give(UP);
            case 'B' -> give(DOWN);
            case 'C' -> give(RIGHT);
            case 'D' -> give(LEFT);
            default -> {
                boolean isLast = value >= 0x40 && value <= 0x7E;
                if (isLast) {
                    begun = 0;
                }
                yield NO_KEY;
            }
        };
    }
}
