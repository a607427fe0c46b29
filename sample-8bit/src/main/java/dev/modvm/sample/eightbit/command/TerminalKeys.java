package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.KeySource;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * The keys of a keyboard out of the bytes of a terminal: the control sequences of the arrow keys
 * (ECMA-48's CSI A to D, and SS3 A to D as xterm sends them) become a key each, other sequences
 * none; DEL, which most terminals send for Backspace, becomes BS.
 *
 * <p>An Escape behind which nothing comes is the key. So is one behind which something comes that
 * is no part of a sequence, such as another Escape; then that one may begin a sequence. What is
 * broken off, or never ends, has been typed by hand, and each of its bytes is a key.
 */
final class TerminalKeys implements KeySource {
    /** How long the rest of a sequence may take to arrive: more than a busy host needs. */
    private static final long PATIENCE_NANOSECONDS = 50_000_000;

    /** How many bytes of a sequence are kept: more than any key has. */
    private static final int CAPACITY = 32;

    private static final int ESCAPE = 0x1B;
    private static final int BACKSPACE = 0x08;
    private static final int DELETE = 0x7F;

    private final IntSupplier bytes;
    private final LongSupplier nanoseconds;

    /** What has come of a sequence, from its ESC on. */
    private final int[] sequence = new int[CAPACITY];

    private int length;
    private long since;

    /** Bytes that are keys by themselves, and go before what comes from the terminal. */
    private final int[] typed = new int[CAPACITY];

    private int typedCount;
    private int typedTaken;

    /** A byte that is to be looked at before others are taken from the terminal, or NO_KEY. */
    private int pending = NO_KEY;

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
        if (typedTaken < typedCount) {
            return single(typed[typedTaken++]);
        }
        int value = pending >= 0 ? pending : bytes.getAsInt();
        pending = NO_KEY;
        if (value < 0) {
            return isAbandoned() ? breakOff() : NO_KEY;
        }
        return length == 0 ? outsideSequence(value) : insideSequence(value);
    }

    private static int single(int value) {
        return value == DELETE ? BACKSPACE : value;
    }

    private boolean isAbandoned() {
        return length > 0 && nanoseconds.getAsLong() - since > PATIENCE_NANOSECONDS;
    }

    /** Takes the bytes of a sequence for what they are alone, and returns the first. */
    private int breakOff() {
        System.arraycopy(sequence, 0, typed, 0, length);
        typedCount = length;
        typedTaken = 1;
        length = 0;
        return typed[0];
    }

    private int outsideSequence(int value) {
        if (value != ESCAPE) {
            return single(value);
        }
        length = 0;
        return add(value);
    }

    private int add(int value) {
        if (length < CAPACITY) {
            sequence[length++] = value;
        }
        since = nanoseconds.getAsLong();
        return NO_KEY;
    }

    private int insideSequence(int value) {
        if (!goesOnWith(value)) {
            pending = value;
            return breakOff();
        }
        if (!endsWith(value)) {
            return add(value);
        }
        boolean isLinux = isLinuxFunctionKey();
        length = 0;
        return isLinux ? NO_KEY : arrow(value);
    }

    private boolean goesOnWith(int value) {
        return length == 1
                ? value == '[' || value == 'O'
                : value >= 0x20 && value < DELETE; // parameters, and what ends them
    }

    private boolean endsWith(int value) {
        if (length == 1 || (length == 2 && sequence[1] == '[' && value == '[')) {
            return false; // this is where CSI, SS3 and the function keys of Linux begin
        }
        // rxvt ends the sequences of its keys with $ where Shift is held.
        return value >= 0x40 || value == '$' || isLinuxFunctionKey();
    }

    /** The console of Linux sends ESC [ [ and a letter for F1 to F5. */
    private boolean isLinuxFunctionKey() {
        return length == 3 && sequence[1] == '[' && sequence[2] == '[';
    }

    private static int arrow(int last) {
        return switch (last) {
            case 'A' -> UP;
            case 'B' -> DOWN;
            case 'C' -> RIGHT;
            case 'D' -> LEFT;
            default -> NO_KEY;
        };
    }
}
