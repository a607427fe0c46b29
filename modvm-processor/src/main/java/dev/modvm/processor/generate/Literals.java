package dev.modvm.processor.generate;

import java.util.Locale;

/** Writes numbers as generated code shows them: addresses and masks in hexadecimal. */
final class Literals {
    private Literals() {}

    /** A literal of type int where the number fits, of type long otherwise. */
    static String hexLong(long value) {
        boolean fits = value >= 0 && value <= Integer.MAX_VALUE;
        return String.format(Locale.ROOT, fits ? "0x%04X" : "0x%04XL", value);
    }

    /** A literal of type int, with the bits of a number below 2^32. */
    static String hexInt(long value) {
        return String.format(Locale.ROOT, "0x%04X", value);
    }
}
