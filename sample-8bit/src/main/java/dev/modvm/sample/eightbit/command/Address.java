package dev.modvm.sample.eightbit.command;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An address of the 6502, as people write it: {@code 0x0400}, {@code $0400} or {@code 1024}.
 *
 * @param value 16 bits
 */
record Address(int value) {
    /** How many addresses there are. */
    static final int SPACE = 0x10000;

    private static final Pattern HEXADECIMAL = Pattern.compile("(?:0[xX]|\\$)([0-9A-Fa-f]+)");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]+)");

    /** As people write hexadecimal numbers in a manual; to many languages it is octal. */
    private static final Pattern AMBIGUOUS = Pattern.compile("0+([1-9][0-9]*)");

    /**
     * Reads an address.
     *
     * @param text what a person wrote
     * @return the address
     * @throws TypeConversionException if it is none, may be two, or is beyond 16 bits
     */
    static Address parse(String text) {
        BigInteger number = number(text);
        if (number.bitLength() > 16) {
            throw new TypeConversionException(
                    "the address '" + text + "' is out of range; addresses end at $FFFF (65535)");
        }
        return new Address(number.intValueExact());
    }

    private static BigInteger number(String text) {
        Matcher hexadecimal = HEXADECIMAL.matcher(text);
        if (hexadecimal.matches()) {
            return new BigInteger(hexadecimal.group(1), 16);
        }
        Matcher ambiguous = AMBIGUOUS.matcher(text);
        if (ambiguous.matches()) {
            throw new TypeConversionException(
                    String.format(
                            "'%s' may be hexadecimal or decimal; write 0x%1$s or $%1$s for the one,"
                                    + " %s for the other",
                            text, ambiguous.group(1)));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return new BigInteger(decimal.group(1));
        }
        throw new TypeConversionException(
                "'" + text + "' is not an address; write it like 0x0400, $0400 or 1024");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "$%04X", value);
    }

    /** Reads the addresses of the command line. */
    static final class Converter implements ITypeConverter<Address> {
        @Override
        public Address convert(String text) {
            return parse(text);
        }
    }
}
