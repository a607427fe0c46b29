package dev.modvm.sample.eightbit.command;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of hexadecimal digits in one of the formats in which bytes are sent as text.
 *
 * @param format Intel HEX, S-record, or MOS Technology's paper tape
 * @param address where its bytes go, 16 bits; absent if it holds none
 */
record HexRecord(FileFormat format, OptionalInt address) {
    private static final Pattern LINE = Pattern.compile("([:;]|S\\d)((?:\\p{XDigit}{2})+)");

    /** More lines than this without a byte are in no file that anybody has made. */
    private static final int MOST_LINES = 100;

    /**
     * Reads the first line of a file that is not empty.
     *
     * @param text the file, or its beginning
     * @return the record in that line, if it is one
     */
    static Optional<HexRecord> first(String text) {
        return text.lines()
                .limit(MOST_LINES)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .flatMap(HexRecord::of);
    }

    /**
     * Looks for the first record that holds bytes.
     *
     * @param text the file, or its beginning
     * @return where these go; absent if there are none
     */
    static OptionalInt firstAddress(String text) {
        return text.lines()
                .limit(MOST_LINES)
                .map(String::strip)
                .flatMap(line -> of(line).stream())
                .flatMapToInt(line -> line.address.stream())
                .findFirst();
    }

    private static Optional<HexRecord> of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String kind = matcher.group(1);
        String digits = matcher.group(2);
        int bytes = digits.length() / 2;
        int counted = number(digits, 0, 1);
        return switch (kind) {
            // The count, an address, the type, the bytes, their sum. Type 0 holds bytes.
            case ":" ->
                    bytes == counted + 5
                            ? record(FileFormat.INTEL_HEX, digits, number(digits, 3, 1) == 0, 1)
                            : Optional.empty();
            // The count, an address, the bytes, their sum, which has two bytes.
            case ";" ->
                    bytes == counted + 5
                            ? record(FileFormat.PAPER_TAPE, digits, counted > 0, 1)
                            : Optional.empty();
            // The count of all that follows: an address, the bytes, their sum. S1 to S3 hold bytes.
            default ->
                    bytes == counted + 1 && counted > 2
                            ? motorola(kind.charAt(1) - '0', digits)
                            : Optional.empty();
        };
    }

    /** The address of S1 has 2 bytes, of S2 3, of S3 4; the last two are those of a 6502. */
    private static Optional<HexRecord> motorola(int type, String digits) {
        return record(FileFormat.S_RECORD, digits, type >= 1 && type <= 3, type);
    }

    private static Optional<HexRecord> record(
            FileFormat format, String digits, boolean hasBytes, int addressAt) {
        boolean hasAddress = hasBytes && digits.length() / 2 >= addressAt + 2;
        return Optional.of(
                new HexRecord(
                        format,
                        hasAddress
                                ? OptionalInt.of(number(digits, addressAt, 2))
                                : OptionalInt.empty()));
    }

    private static int number(String digits, int at, int bytes) {
        return Integer.parseInt(digits.substring(2 * at, 2 * (at + bytes)), 16);
    }
}
