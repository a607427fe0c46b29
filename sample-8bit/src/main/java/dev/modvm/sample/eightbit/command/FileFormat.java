package dev.modvm.sample.eightbit.command;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The formats of files that hold a program, but are not its bytes alone. If they were loaded as
 * they are, their headers or their text would be executed.
 */
enum FileFormat {
    /** Lines of hexadecimal digits behind a colon. */
    INTEL_HEX("the format Intel HEX", "convert it with objcopy -I ihex -O binary", ""),

    /** Lines of hexadecimal digits behind an S. */
    S_RECORD("Motorola's S-record format", "convert it with objcopy -I srec -O binary", ""),

    /** Lines of hexadecimal digits behind a semicolon, as the monitor of the KIM-1 reads them. */
    PAPER_TAPE("MOS Technology's paper tape format", "convert it with srec_cat", ""),

    /** The bytes behind the address where they go, as Commodore's computers load them. */
    PRG("the format PRG", "cut off the address, its first two bytes, with tail -c +3", ""),

    /** Segments, each behind its addresses, as Atari's computers load them. */
    ATARI("the format of Atari's DOS", "load its segments, without their headers", ""),

    /** What {@code ca65} assembles. */
    CA65("the object format of ca65", "link it with ld65", "Uzna"),

    /** What {@code ar65} collects. */
    AR65("the library format of ar65", "link what is in it with ld65", "naUz"),

    /** What other assemblers of the 6502 write. */
    O65("the relocatable format o65", "link it to an address", "\1\0o65"),

    /** What the tools of LLVM and GNU write. */
    ELF("the format ELF", "link it, and convert it with objcopy -O binary", "\177ELF"),

    /** What {@code cl65 -t apple2} links. */
    APPLE_SINGLE("the format AppleSingle", "cut off its header", "\0\5\26\0"),

    /** What {@code cl65 -t sim6502} links. */
    SIM65("the format of sim65", "run it with --board sim65, without --image", "sim65"),

    /** A cartridge of the NES. */
    INES("the format iNES", "cut off its header", "NES\32"),

    /** A cartridge of the C64. */
    CRT("the format CRT", "cut off its headers", "C64 CARTRIDGE"),

    /** A compressed file. */
    GZIP("the format gzip", "unpack it", "\37\u008b"),

    /** An archive. */
    ZIP("the format ZIP", "unpack it", "PK\3\4");

    /** The token of SYS in the line of BASIC that starts a program on Commodore's computers. */
    private static final int SYS = 0x9E;

    private static final int SYS_AT = 6;

    private final String description;
    private final String remedy;
    private final String signature;

    /**
     * Creates a format.
     *
     * @param description what it is called
     * @param remedy how to get at the bytes of the program
     * @param signature its first bytes, one in each character; empty if it has no such mark
     */
    FileFormat(String description, String remedy, String signature) {
        this.description = description;
        this.remedy = remedy;
        this.signature = signature;
    }

    /**
     * Says what a file is, if it is in one of these formats, and how to mend that.
     *
     * @param file its path
     * @param bytes its first bytes, or all of them
     * @return what follows the name of the file; nothing if it may be plain bytes
     */
    static Optional<String> objection(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return of(file, bytes, text)
                .map(
                        format ->
                                String.format(
                                        Locale.ROOT,
                                        "is in %s, not the plain bytes of a program; %s%s",
                                        format.description,
                                        format.remedy,
                                        destination(format.firstAddress(bytes, text))));
    }

    private static String destination(OptionalInt address) {
        return address.isPresent()
                ? String.format(Locale.ROOT, ", and load that at $%04X", address.getAsInt())
                : "";
    }

    private static Optional<FileFormat> of(String file, byte[] bytes, String text) {
        for (FileFormat format : values()) {
            if (!format.signature.isEmpty() && text.startsWith(format.signature)) {
                return Optional.of(format);
            }
        }
        Optional<FileFormat> hexadecimal = HexRecord.first(text).map(HexRecord::format);
        if (hexadecimal.isPresent()) {
            return hexadecimal;
        }
        if (file.toLowerCase(Locale.ROOT).endsWith(".prg") || isBasicWithSys(bytes)) {
            return Optional.of(PRG);
        }
        return isAtari(bytes) ? Optional.of(ATARI) : Optional.empty();
    }

    private OptionalInt firstAddress(byte[] bytes, String text) {
        return switch (this) {
            case INTEL_HEX, S_RECORD, PAPER_TAPE -> HexRecord.firstAddress(text);
            case PRG -> bytes.length < 2 ? OptionalInt.empty() : OptionalInt.of(word(bytes, 0));
            default -> OptionalInt.empty();
        };
    }

    /** An address, the address of the line behind it, a little higher, its number, and SYS. */
    private static boolean isBasicWithSys(byte[] bytes) {
        if (bytes.length <= SYS_AT || (bytes[SYS_AT] & 0xFF) != SYS) {
            return false;
        }
        int length = word(bytes, 2) - word(bytes, 0);
        return length > SYS_AT && length < 0x100;
    }

    /** Segments from the first byte to the last: the addresses of two bytes, and all between. */
    private static boolean isAtari(byte[] bytes) {
        if (bytes.length < 7 || word(bytes, 0) != 0xFFFF || word(bytes, 2) == 0xFFFF) {
            return false;
        }
        int at = 2;
        while (at >= 0 && at + 4 < bytes.length) {
            int size = word(bytes, at + 2) - word(bytes, at) + 1;
            boolean isMark = word(bytes, at) == 0xFFFF;
            at = isMark ? at + 2 : size < 1 ? -1 : at + 4 + size;
        }
        return at == bytes.length;
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
